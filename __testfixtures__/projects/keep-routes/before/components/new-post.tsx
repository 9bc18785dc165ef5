'use client'

import { useState } from 'react'
import { useRouter } from 'next/navigation'

export function NewPost() {
  const router = useRouter()
  const [title, setTitle] = useState('')
  const [loading, setLoading] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function save(event: React.FormEvent) {
    event.preventDefault()
    setLoading(true)
    setError(null)
    try {
      const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title, body: '' }) })
      const data = await res.json()
      if (!res.ok) throw new Error(data.error)
      router.push(`/posts/${data.id}`)
    } catch (err) {
      setError(err instanceof Error ? err.message : 'Not saved')
    } finally {
      setLoading(false)
    }
  }

  return (
    <form onSubmit={save}>
      <input value={title} onChange={(event) => setTitle(event.target.value)} />
      {error && <p>{error}</p>}
      <button disabled={loading}>Save</button>
    </form>
  )
}
