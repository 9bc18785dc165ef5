'use client'

import { useState } from 'react'

export function NewPost() {
  const [title, setTitle] = useState('')
  const [loading, setLoading] = useState(false)

  async function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    setLoading(true)
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title }) })
    setLoading(false)
    if (res.status === 401) return location.assign('/login')
    if (!res.ok) alert('Not saved')
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      <button disabled={loading}>Save</button>
    </form>
  )
}
