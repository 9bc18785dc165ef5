'use client'

export function Notes() {
  async function report() {
    const res = await fetch('/api/notes/report', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ note: '1' }),
    })
    if (!res.ok) alert('Not reported')
  }

  async function pin() {
    const res = await fetch('/api/notes/pin', { method: 'POST', body: JSON.stringify({ note: '1' }) })
    if (!res.ok) alert('Not pinned')
  }

  async function mix() {
    const res = await fetch('/api/notes/mixed', { method: 'PUT' })
    if (!res.ok) alert('Not mixed')
  }

  return (
    <>
      <button onClick={report}>Report</button>
      <button onClick={pin}>Pin</button>
      <button onClick={mix}>Mix</button>
    </>
  )
}
