'use client'

import { useState } from 'react'

export function NoteButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function removeByText() {
    const res = await fetch('/api/text', { method: 'POST', body: JSON.stringify({ id }) })
    if (!res.ok) setMessage('Not removed')
  }

  async function removeByQuota() {
    const res = await fetch('/api/quota', { method: 'POST', body: JSON.stringify({ id }) })
    if (!res.ok) setMessage('Not removed')
  }

  async function removeByPlan() {
    const res = await fetch('/api/plan', { method: 'POST', body: JSON.stringify({ id }) })
    if (!res.ok) setMessage('Not removed')
  }

  async function removeBySession() {
    const res = await fetch('/api/session', { method: 'POST', body: JSON.stringify({ id }) })
    if (!res.ok) setMessage('Not removed')
  }

  async function removeOrThrow() {
    const res = await fetch('/api/thrown', { method: 'POST', body: JSON.stringify({ id }) })
    if (!res.ok) setMessage('Not removed')
  }

  async function removeMarked() {
    const res = await fetch('/api/marked', { method: 'POST', body: JSON.stringify({ id }) })
    if (!res.ok) setMessage('Not removed')
  }

  async function removeFlagged() {
    const res = await fetch('/api/flagged', { method: 'POST', body: JSON.stringify({ id }) })
    if (!res.ok) setMessage('Not removed')
  }

  async function remove() {
    const res = await fetch(`/api/notes/${id}`, { method: 'DELETE' })
    if (!res.ok) setMessage('Not removed')
  }

  return (
    <>
      <button onClick={removeByText}>Text</button>
      <button onClick={removeByQuota}>Quota</button>
      <button onClick={removeByPlan}>Plan</button>
      <button onClick={removeBySession}>Session</button>
      <button onClick={removeOrThrow}>Thrown</button>
      <button onClick={removeMarked}>Marked</button>
      <button onClick={removeFlagged}>Flagged</button>
      <button onClick={remove}>Remove</button>
      <p>{message}</p>
    </>
  )
}
