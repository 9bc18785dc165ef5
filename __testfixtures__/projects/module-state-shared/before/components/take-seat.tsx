'use client'

import { useState } from 'react'

export function TakeSeat({ row }: { row: string }) {
  const [message, setMessage] = useState('')

  async function take() {
    const res = await fetch('/api/seats', { method: 'POST', body: JSON.stringify({ row }) })
    const body = await res.json()
    setMessage(res.ok ? 'It is yours' : body.error)
  }

  return (
    <button onClick={take}>
      Take {row} {message}
    </button>
  )
}
