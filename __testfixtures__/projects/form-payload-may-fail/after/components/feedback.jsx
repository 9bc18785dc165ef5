'use client'

import { useState } from 'react'
import { useUser } from '@/lib/user'
import { createFeedback } from '@/app/actions/feedback.actions'

export function Feedback() {
  const { user } = useUser()
  const [form, setForm] = useState({ text: '' })
  const [error, setError] = useState('')

  const handleSubmit = async (e) => {
    e.preventDefault()
    setError('')
    try {
      const name = user.name
      const result = await createFeedback({ text: form.text.trim(), name })
      if (!result.success) throw new Error(result.error)
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
