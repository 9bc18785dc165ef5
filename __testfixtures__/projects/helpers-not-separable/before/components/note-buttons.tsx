'use client'

import { useState } from 'react'

export function NoteButtons() {
  const [message, setMessage] = useState('')

  const add = async () => {
    const res = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ title: 'New' }) })
    setMessage(res.ok ? 'Added' : 'Not added')
  }

  const count = async () => {
    const res = await fetch('/api/notes/count', { method: 'POST', body: JSON.stringify({ title: 'New' }) })
    setMessage(res.ok ? 'Counted' : 'Not counted')
  }

  const check = async () => {
    const res = await fetch('/api/notes/check', { method: 'POST', body: JSON.stringify({ title: 'New' }) })
    setMessage(res.ok ? 'Checked' : 'Not checked')
  }

  return (
    <p>
      <button onClick={add}>Add</button>
      <button onClick={count}>Count</button>
      <button onClick={check}>Check</button>
      {message}
    </p>
  )
}
