'use client'

import { useState } from 'react'

export function Survey() {
  const [formData, setFormData] = useState({ name: '' })
  const [done, setDone] = useState('')
  const [sending, setSending] = useState(false)

  const onSubmit = async (e: React.FormEvent<HTMLFormElement>) => {
    e.preventDefault()
    setSending(true)
    const answers = new FormData(e.currentTarget)
    try {
      const res = await fetch('/api/submit', { method: 'POST', body: answers })
      if (!res.ok) throw new Error('Not sent')
      setDone(`Thank you, ${formData.name || answers.get('name')}`)
    } catch {
      setDone('Not sent')
    } finally {
      setSending(false)
    }
  }

  return (
    <form onSubmit={onSubmit}>
      <input name="name" value={formData.name} onChange={(e) => setFormData({ name: e.target.value })} />
      <button disabled={sending}>{done || 'Send'}</button>
    </form>
  )
}
