'use client'

import { useState } from 'react'

export function PostButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function create() {
    const res = await fetch('/api/posts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Untitled' }),
    })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function rename() {
    const res = await fetch(`/api/posts/${id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Renamed' }),
    })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function remove() {
    const res = await fetch(`/api/posts/${id}`, { method: 'DELETE' })
    if (!res.ok) setMessage('Not removed')
  }

  return (
    <>
      <button onClick={create}>New</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <p>{message}</p>
    </>
  )
}
