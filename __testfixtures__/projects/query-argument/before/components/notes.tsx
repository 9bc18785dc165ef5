'use client'

import { useState } from 'react'

export function Notes({ team }: { team: string }) {
  const [title, setTitle] = useState('')
  const [message, setMessage] = useState('')

  async function add() {
    const res = await fetch(`/api/teams/${team}/notes`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title }),
    })
    if (!res.ok) setMessage('Not added')
  }

  async function pin() {
    const res = await fetch(`/api/teams/${team}/notes?pinned=yes`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title }),
    })
    if (!res.ok) setMessage('Not pinned')
  }

  return (
    <div>
      <input value={title} onChange={(event) => setTitle(event.target.value)} />
      <button onClick={add}>Add</button>
      <button onClick={pin}>Pin</button>
      {message && <p>{message}</p>}
    </div>
  )
}
