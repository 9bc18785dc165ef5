'use client'

export function AddTitle({ id }: { id: string }) {
  async function run() {
    const res = await fetch('/api/titles', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: id }),
    })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={run}>AddTitle</button>
}

export function AddVisit({ id }: { id: string }) {
  async function run() {
    const res = await fetch('/api/visits', { method: 'POST' })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={run}>AddVisit</button>
}

export function AddDraft({ id }: { id: string }) {
  async function run() {
    const res = await fetch('/api/drafts', { method: 'POST' })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={run}>AddDraft</button>
}
