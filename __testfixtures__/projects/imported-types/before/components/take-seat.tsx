'use client'
import { useState } from 'react'
import { rows, type Row, type SeatRequest } from '@/app/api/seats/route'

export function TakeSeat() {
  const [row, setRow] = useState<Row>('A')
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
      {rows.map((each) => (
        <button key={each} onClick={() => setRow(each)}>
          {each}
        </button>
      ))}
      <button onClick={take}>Take a seat in {row}</button>
      {error && <p>{error}</p>}
    </div>
  )
}
