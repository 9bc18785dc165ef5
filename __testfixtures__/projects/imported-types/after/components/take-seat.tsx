'use client'
import { useState } from 'react'
import { rows, type Row, type SeatRequest } from '@/app/actions/seats.shared'
import { createSeat } from '@/app/actions/seats.actions'

export function TakeSeat() {
  const [row, setRow] = useState<Row>('A')
  const [error, setError] = useState<string | null>(null)

  async function take() {
    const seat: SeatRequest = { row }
    const result = await createSeat(seat)
    if (!result.success) {
      setError(result.error)
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
