'use client'

import { useState } from 'react'

export function DealButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function create() {
    const res = await fetch('/api/deals', { method: 'POST', body: JSON.stringify({ title: 'New' }) })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function offer() {
    const res = await fetch('/api/offers', { method: 'POST', body: JSON.stringify({ title: 'New' }) })
    const data = await res.json()
    setMessage(data.success ? data.id : data.error)
  }

  async function note() {
    const res = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ title: 'Note' }) })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function hint() {
    const res = await fetch('/api/hints', { method: 'POST', body: JSON.stringify({ title: 'Hint', status: 429 }) })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function rename() {
    const res = await fetch(`/api/deals/${id}`, { method: 'PUT', body: JSON.stringify({ title: 'Renamed' }) })
    if (res.status === 401) {
      window.location.href = '/login'
      return
    }
    const data = await res.json()
    setMessage(res.ok ? data.title : data.error)
  }

  async function remove() {
    const res = await fetch(`/api/deals/${id}`, { method: 'DELETE' })
    if (!res.ok) setMessage((await res.json()).error)
  }

  return (
    <>
      <button onClick={create}>Create</button>
      <button onClick={offer}>Offer</button>
      <button onClick={note}>Note</button>
      <button onClick={hint}>Hint</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <p>{message}</p>
    </>
  )
}
