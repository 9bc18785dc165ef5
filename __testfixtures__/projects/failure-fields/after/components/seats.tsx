'use client'

import { createSeat } from '@/app/actions/seats.actions'
import { serverError } from '@/app/actions/server-error'
import { toWire } from '@/app/actions/to-wire'

export function Seats({ guests }: { guests: { id?: string }[] }) {
  async function seat() {
    const late = { guests: guests.map(({ id }) => id) }
    const result = await createSeat(toWire(late)).catch(serverError)
    if (!result.success) alert('No seats left')
  }

  return <button onClick={seat}>Seat</button>
}
