'use client'

export function Account({ title }: { title: string }) {
  async function rename() {
    const res = await fetch('/api/account/name', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title }),
    })
    if (!res.ok) alert((await res.json()).error)
  }

  async function leave() {
    const res = await fetch('/api/account', { method: 'DELETE' })
    if (!res.ok) alert('Not left')
  }

  return (
    <>
      <button onClick={rename}>Rename</button>
      <button onClick={leave}>Leave</button>
    </>
  )
}
