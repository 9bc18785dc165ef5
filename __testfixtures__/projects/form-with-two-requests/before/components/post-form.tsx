'use client'

import { useState } from 'react'

export function PostForm({ id }: { id?: string }) {
  const [title, setTitle] = useState('')
  const [error, setError] = useState('')

  async function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    setError('')
    try {
      if (id) {
        const res = await fetch(`/api/posts/${id}`, { method: 'PUT', body: JSON.stringify({ title }) })
        if (!res.ok) throw new Error()
      } else {
        const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title, body: '' }) })
        if (!res.ok) throw new Error()
      }
    } catch {
      setError('Not saved')
    }
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      {error}
    </form>
  )
}
