'use client'

export function Seats({ guests }: { guests: { id?: string }[] }) {
  async function seat() {
    const late = { guests: guests.map(({ id }) => id) }
    const res = await fetch('/api/seats', { method: 'POST', body: JSON.stringify(late) })
    if (!res.ok) alert('No seats left')
  }

  return <button onClick={seat}>Seat</button>
}
