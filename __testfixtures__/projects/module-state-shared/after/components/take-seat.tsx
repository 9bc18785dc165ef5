'use client'

import { useState } from 'react'

export function TakeSeat({ row }: { row: string }) {
  const [message, setMessage] = useState('')

  async function take() {
    const res = await fetch('/api/seats', { method: 'POST', body: JSON.stringify({ row }) })
    const body = await res.json()
    setMessage(res.ok ? 'It is yours' : body.error)
  }

  async function queue() {
    const res = await fetch('/api/tickets', { method: 'POST', body: JSON.stringify({ name: row }) })
    if (!res.ok) return setMessage('The queue is closed')
    const { place } = await res.json()
    setMessage(`You are number ${place}`)
  }

  return (
    <>
      <button onClick={take}>
        Take {row} {message}
      </button>
      <button onClick={queue}>Queue</button>
    </>
  )
}
