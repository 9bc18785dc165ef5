'use client'

import { useState } from 'react'

export function Visit() {
  const [day, setDay] = useState(new Date())
  async function book() {
    const res = await fetch('/api/visits', { method: 'POST', body: JSON.stringify({ day }) })
    if (!res.ok) alert('Not booked')
  }
  return (
    <>
      <button onClick={() => setDay((last) => new Date(last.getTime() + 86_400_000))}>Next day</button>
      <button onClick={book}>Book</button>
    </>
  )
}
