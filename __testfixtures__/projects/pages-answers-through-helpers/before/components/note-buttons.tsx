'use client'

import { useState } from 'react'

export function NoteButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  const add = async () => {
    const res = await fetch('/api/notes', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'New' }),
    })
    const body = await res.json()
    setMessage(res.ok ? `Added ${body.data.title}` : body.error)
  }

  const remove = async () => {
    const res = await fetch(`/api/notes/${id}`, { method: 'DELETE' })
    setMessage(res.ok ? 'Removed' : 'Not removed')
  }

  return (
    <p>
      <button onClick={add}>Add</button>
      <button onClick={remove}>Remove</button>
      {message}
    </p>
  )
}
