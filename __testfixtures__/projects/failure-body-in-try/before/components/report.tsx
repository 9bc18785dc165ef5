'use client'

import { useState } from 'react'

export function Report({ id, current }: { id: string; current: string }) {
  const [status, setStatus] = useState(current)
  const [text, setText] = useState('')

  async function change(next: string) {
    setStatus(next)
    try {
      const res = await fetch(`/api/reports/${id}`, { method: 'PATCH', body: JSON.stringify({ status: next }) })

      if (!res.ok) {
        let data: any = {}
        try {
          data = await res.json()
        } catch {}
        alert(data?.error || 'Not changed')
        setStatus(current)
      }
    } catch (error) {
      console.error(error)
      setStatus(current)
    }
  }

  async function note() {
    const res = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ text }) })
    if (res.ok) return setText('')
    let failure: { error?: string } | null = null
    try {
      failure = (await res.json()) as { error?: string }
    } catch {}

    alert(failure?.error ?? 'Not noted')
  }

  return (
    <>
      <p>{status}</p>
      <button onClick={() => change('CLOSED')}>Close</button>
      <button onClick={note}>Note</button>
    </>
  )
}
