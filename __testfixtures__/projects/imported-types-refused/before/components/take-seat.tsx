'use client'
import { useState } from 'react'
import type { SeatRequest } from '@/lib/types'

export function TakeSeat() {
  const [row, setRow] = useState('A')
  const [error, setError] = useState<string | null>(null)

  async function take() {
    const seat: SeatRequest = { row }
    const res = await fetch('/api/seats', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(seat),
    })
    if (!res.ok) {
      const data = await res.json()
      setError(data.error)
    }
  }

  return (
    <div>
      {['A', 'B'].map((each) => (
        <button key={each} onClick={() => setRow(each)}>
          {each}
        </button>
      ))}
      <button onClick={take}>Take a seat in {row}</button>
      {error && <p>{error}</p>}
    </div>
  )
}
