'use client'

import { useState } from 'react'

export function NoteButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function remove() {
    const res = await fetch('/api/removed', { method: 'POST', body: JSON.stringify({ id }) })
    const data = await res.json()
    setMessage(res.ok ? 'Done' : data.message)
  }

  async function archive() {
    const res = await fetch('/api/archived', { method: 'POST', body: JSON.stringify({ id }) })
    const data = await res.json()
    setMessage(res.ok ? 'Done' : data.message)
  }

  async function look() {
    const res = await fetch('/api/missing', { method: 'POST', body: JSON.stringify({ id }) })
    const data = await res.json()
    setMessage(res.ok ? 'Done' : data.message)
  }

  return (
    <>
      <button onClick={remove}>Remove</button>
      <button onClick={archive}>Archive</button>
      <button onClick={look}>Look</button>
      <p>{message}</p>
    </>
  )
}
