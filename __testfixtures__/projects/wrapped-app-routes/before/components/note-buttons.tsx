'use client'

import { useState } from 'react'

export function NoteButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function rename() {
    const res = await fetch(`/api/notes/${id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Untitled' }),
    })
    const data = await res.json()
    setMessage(res.ok ? data.title : data.error)
  }

  async function remove() {
    const res = await fetch(`/api/notes/${id}`, { method: 'DELETE' })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function share() {
    const res = await fetch(`/api/notes/${id}/share`, {
      method: 'POST',
      body: JSON.stringify({ id, email: 'ada@example.com' }),
    })
    if (!res.ok) setMessage('Not shared')
  }

  async function pin() {
    const res = await fetch(`/api/notes/${id}/pin`, { method: 'PUT' })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function load() {
    const res = await fetch('/api/notes/import', {
      method: 'POST',
      body: JSON.stringify({ owner: 'ada', title: 'Imported' }),
    })
    if (!res.ok) setMessage('Not imported')
  }

  return (
    <>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <button onClick={share}>Share</button>
      <button onClick={pin}>Pin</button>
      <button onClick={load}>Import</button>
      <p>{message}</p>
    </>
  )
}
