'use client'

import { useState } from 'react'

export function Report({ id, current }: { id: string; current: string }) {
  const [status, setStatus] = useState(current)
  const [text, setText] = useState('')

  async function change(next: string) {
    setStatus(next)
    const res = await fetch(`/api/reports/${id}`, { method: 'PATCH', body: JSON.stringify({ status: next }) })
    if (!res.ok) {
      let data: any = {}
      try {
        data = await res.json()
      } catch {
        // This is said for a crash, and nothing else.
        setText('The server is down')
      }
      alert(data?.error || 'Not changed')
    }
  }

  async function note() {
    const res = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ text }) })
    if (res.ok) return setText('')
    let failure: { error?: string } = {}
    try {
      failure = await res.json()
    } catch {}
    // Not only what the answer says.
    failure = { error: 'Not noted', ...failure }
    alert(failure.error)
  }

  return (
    <>
      <p>{status}</p>
      <button onClick={() => change('CLOSED')}>Close</button>
      <button onClick={note}>Note</button>
    </>
  )
}
