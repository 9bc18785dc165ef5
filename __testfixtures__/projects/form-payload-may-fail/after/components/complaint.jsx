'use client'

import { startTransition, useActionState, useState } from 'react'
import { useUser } from '@/lib/user'
import { createComplaint } from '@/app/actions/complaints.actions'

export function Complaint() {
  const { user } = useUser()
  const [form, setForm] = useState({ text: '' })
  const [error, submit, isPending] = useActionState(async (_previous, input) => {
    try {
      const result = await createComplaint(input)
      if (!result.success) throw new Error(result.error)
      return ''
    } catch (err) {
      return 'Not sent'
    }
  }, '')

  const handleSubmit = (e) => {
    e.preventDefault()
    startTransition(() => submit({ text: form.text.trim(), name: user ? user.name : '' }))
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={form.text} onChange={(e) => setForm({ text: e.target.value })} />
      {error && !isPending && <p role="alert">{error}</p>}
      <button>Send</button>
    </form>
  )
}
