'use client'

import { useState } from 'react'

export function MemberButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function rename() {
    const res = await fetch(`/api/members/${id}`, { method: 'PATCH', body: JSON.stringify({ name: 'Ada' }) })
    const data = await res.json()
    setMessage(res.ok ? `Until ${data.until}` : data.error)
  }

  async function promote() {
    const res = await fetch(`/api/members/${id}/role`, { method: 'PUT', body: JSON.stringify({ role: 'leader' }) })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function invite() {
    const res = await fetch(`/api/members/${id}/invitation`, { method: 'POST', body: JSON.stringify({ role: 'leader' }) })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function greet() {
    const res = await fetch(`/api/chapters/${id}`, { method: 'POST' })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function dismiss() {
    const res = await fetch(`/api/chapters/${id}`, { method: 'DELETE' })
    const data = await res.json()
    setMessage(res.ok ? `${data.dismissed} is gone` : data.error)
  }

  return (
    <>
      <button onClick={rename}>Rename</button>
      <button onClick={promote}>Promote</button>
      <button onClick={invite}>Invite</button>
      <button onClick={greet}>Greet</button>
      <button onClick={dismiss}>Dismiss</button>
      <p>{message}</p>
    </>
  )
}
