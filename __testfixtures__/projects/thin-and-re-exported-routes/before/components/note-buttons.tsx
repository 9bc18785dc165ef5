'use client'

import { useState } from 'react'

export function NoteButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  const add = async () => {
    const res = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ title: 'New' }) })
    if (!res.ok) setMessage((await res.json()).error)
  }

  const rename = async () => {
    const res = await fetch(`/api/notes/${id}`, { method: 'PATCH', body: JSON.stringify({ title: 'Renamed' }) })
    const data = await res.json()
    setMessage(res.ok ? data.note.title : data.error)
  }

  const remove = async () => {
    const res = await fetch(`/api/notes/${id}`, { method: 'DELETE' })
    setMessage(res.ok ? 'Removed' : 'Not removed')
  }

  const pin = async () => {
    const res = await fetch(`/api/notes/${id}/pin`, { method: 'POST' })
    setMessage(res.ok ? 'Pinned' : 'Not pinned')
  }

  const tag = async () => {
    const res = await fetch(`/api/notes/${id}/tags`, { method: 'PUT', body: JSON.stringify(['a']) })
    setMessage(res.ok ? 'Tagged' : 'Not tagged')
  }

  const share = async () => {
    const res = await fetch(`/api/notes/${id}/share`, { method: 'POST' })
    setMessage(res.ok ? 'Shared' : 'Not shared')
  }

  return (
    <p>
      <button onClick={add}>Add</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <button onClick={pin}>Pin</button>
      <button onClick={tag}>Tag</button>
      <button onClick={share}>Share</button>
      {message}
    </p>
  )
}
