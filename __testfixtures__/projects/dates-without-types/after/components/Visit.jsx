'use client'

import { useState } from 'react'
import { serverError } from '@/app/actions/server-error'
import { toWire } from '@/app/actions/to-wire'
import { createVisit } from '@/app/actions/visits.actions'

export function Visit() {
  const [day, setDay] = useState(new Date())
  async function book() {
    const result = await createVisit(toWire({ day })).catch(serverError)
    if (!result.success) alert('Not booked')
  }
  return (
    <>
      <button onClick={() => setDay((last) => new Date(last.getTime() + 86_400_000))}>Next day</button>
      <button onClick={book}>Book</button>
    </>
  )
}
