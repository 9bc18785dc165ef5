'use client'

import { useState } from 'react'
import { useUser } from '@/lib/user'

export function Feedback() {
  const { user } = useUser()
  const [form, setForm] = useState({ text: '' })
  const [error, setError] = useState('')

  const handleSubmit = async (e) => {
    e.preventDefault()
    setError('')
    try {
      const name = user.name
      const res = await fetch('/api/feedback', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text: form.text.trim(), name }),
      })
      const data = await res.json()
      if (!res.ok) throw new Error(data.error)
    } catch (err) {
      // Nobody is signed in, perhaps.
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
