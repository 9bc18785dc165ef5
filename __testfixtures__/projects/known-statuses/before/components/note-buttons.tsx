'use client'

import { useState } from 'react'

export function NoteButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function remove() {
    const res = await fetch(`/api/notes/${id}`, { method: 'DELETE' })
    if (res.status === 401) window.location.href = '/login'
    else if (!res.ok) setMessage((await res.json()).error)
  }

  async function clear() {
    const res = await fetch('/api/notes/clear', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id }),
    })
    if (!res.ok) setMessage((await res.json()).error)
  }

  return (
    <>
      <button onClick={remove}>Remove</button>
      <button onClick={clear}>Clear</button>
      <p>{message}</p>
    </>
  )
}
