'use client'

import { useState } from 'react'

export function Invite({ email }: { email: string }) {
  const [problem, setProblem] = useState('')

  async function send() {
    try {
      const res = await fetch('/api/invites', { method: 'POST', body: JSON.stringify({ email }) })
      if (!res.ok) {
        const data = await res.json().catch(() => ({}))
        setProblem(data.detail ? `${data.error}: ${data.detail}. ${data.hint}` : data.error || 'Not sent')
        return
      }
      setProblem('')
    } catch {
      setProblem('No connection')
    }
  }

  return (
    <>
      <button onClick={send}>Invite</button>
      <p>{problem}</p>
    </>
  )
}
