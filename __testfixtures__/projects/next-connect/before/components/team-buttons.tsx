'use client'

import { useState } from 'react'

export function TeamButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function create() {
    const res = await fetch('/api/teams', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'Untitled' }),
    })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function rename() {
    const res = await fetch(`/api/teams/${id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'Renamed' }),
    })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function remove() {
    const res = await fetch(`/api/teams/${id}`, { method: 'DELETE' })
    if (!res.ok) setMessage('Not removed')
  }

  async function tag() {
    const res = await fetch('/api/tags', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'new' }),
    })
    if (!res.ok) setMessage('Not tagged')
  }

  return (
    <>
      <button onClick={create}>New</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <button onClick={tag}>Tag</button>
      <p>{message}</p>
    </>
  )
}
