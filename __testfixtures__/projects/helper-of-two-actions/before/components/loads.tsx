'use client'

import { useState } from 'react'

export function Loads() {
  const [message, setMessage] = useState('')

  const create = async () => {
    const res = await fetch('/api/loads', { method: 'POST', body: JSON.stringify({ id: '1', note: 'bricks' }) })
    setMessage(res.ok ? 'Created' : 'Failed')
  }

  const rename = async () => {
    const res = await fetch('/api/loads/1', { method: 'PATCH', body: JSON.stringify({ note: 'sand' }) })
    setMessage(res.ok ? 'Renamed' : 'Failed')
  }

  const remove = async () => {
    const res = await fetch('/api/loads/1', { method: 'DELETE' })
    setMessage(res.ok ? 'Removed' : 'Failed')
  }

  return (
    <main>
      <button onClick={create}>Create</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <p>{message}</p>
    </main>
  )
}
