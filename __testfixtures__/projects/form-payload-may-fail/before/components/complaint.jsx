'use client'

import { useState } from 'react'
import { useUser } from '@/lib/user'

export function Complaint() {
  const { user } = useUser()
  const [form, setForm] = useState({ text: '' })
  const [error, setError] = useState('')

  const handleSubmit = async (e) => {
    e.preventDefault()
    setError('')
    try {
      const res = await fetch('/api/complaints', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text: form.text.trim(), name: user ? user.name : '' }),
      })
      const data = await res.json()
      if (!res.ok) throw new Error(data.error)
    } catch (err) {
      setError('Not sent')
    }
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={form.text} onChange={(e) => setForm({ text: e.target.value })} />
      {error && <p role="alert">{error}</p>}
      <button>Send</button>
    </form>
  )
}
