'use client'

export function AddNote({ id }: { id: string }) {
  async function run() {
    const res = await fetch('/api/notes', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: id }),
    })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={run}>AddNote</button>
}

export function RemoveNote({ id }: { id: string }) {
  async function run() {
    const res = await fetch(`/api/notes/${id}`, { method: 'DELETE' })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={run}>RemoveNote</button>
}

export function AddDraft({ id }: { id: string }) {
  async function run() {
    const res = await fetch('/api/drafts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: id }),
    })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={run}>AddDraft</button>
}

export function RemoveDraft({ id }: { id: string }) {
  async function run() {
    const res = await fetch(`/api/drafts/${id}`, { method: 'DELETE' })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={run}>RemoveDraft</button>
}
