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

  const rename = async () => {
    const res = await fetch(`/api/notes/${id}`, { method: 'PATCH', body: JSON.stringify({ title: 'Renamed' }) })
    if (!res.ok) {
      const { error } = await res.json()
      setMessage(error)
      return
    }
    setMessage('Renamed')
  }

  const remove = async () => {
    const res = await fetch(`/api/notes/${id}`, { method: 'DELETE' })
    if (res.status === 404) setMessage('It is gone already')
    else setMessage(res.ok ? 'Removed' : 'Not removed')
  }

  const archive = async () => {
    const res = await fetch(`/api/notes/${id}/archive`, { method: 'POST' })
    setMessage(res.ok ? 'Archived' : 'Not archived')
  }

  const exportNote = async () => {
    const res = await fetch(`/api/notes/${id}/export`, { method: 'POST' })
    setMessage(res.ok ? 'Sent' : 'Not sent')
  }

  return (
    <p>
      <button onClick={add}>Add</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <button onClick={archive}>Archive</button>
      <button onClick={exportNote}>Export</button>
      {message}
    </p>
  )
}
