'use client'

import { useState } from 'react'

export function Members({ email }: { email: string }) {
  const [message, setMessage] = useState('')

  async function join() {
    const res = await fetch('/api/members/join', { method: 'POST', body: JSON.stringify({ email }) })
    const body = await res.json()
    setMessage(res.ok ? `Welcome, ${body.id}` : body.error)
  }

  async function leave() {
    const res = await fetch('/api/members/leave', { method: 'POST', body: JSON.stringify({ email }) })
    if (res.ok) setMessage('Goodbye')
  }

  async function write() {
    const res = await fetch('/api/letters', { method: 'POST', body: JSON.stringify({ to: email }) })
    if (res.ok) setMessage('Sent')
  }

  async function show(picture: string) {
    const res = await fetch('/api/pictures', { method: 'POST', body: JSON.stringify({ picture }) })
    if (!res.ok) return setMessage('Not saved')
    const { url } = await res.json()
    setMessage(url)
    await fetch('/api/visits', { method: 'POST', body: JSON.stringify({ page: '/pictures' }) })
  }

  return (
    <p>
      {message}
      <button onClick={join}>Join</button>
      <button onClick={leave}>Leave</button>
      <button onClick={write}>Write</button>
      <button onClick={() => show('cat.png')}>Show</button>
    </p>
  )
}
