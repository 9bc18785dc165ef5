'use client'

import { useState } from 'react'
import { createSeat } from '@/app/actions/seats.actions'

export function TakeSeat({ row }: { row: string }) {
  const [message, setMessage] = useState('')

  async function take() {
    const result = await createSeat({ row })
    setMessage(result.success ? 'It is yours' : result.error)
  }

  return (
    <button onClick={take}>
      Take {row} {message}
    </button>
  )
}
