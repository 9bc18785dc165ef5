'use client'

import { useState } from 'react'
import { useRouter } from 'next/navigation'

export function NewPost() {
  const router = useRouter()
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const [loading, setLoading] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function handleSubmit(e: React.FormEvent) {
    try {
      e.preventDefault()
      setLoading(true)
      // Nothing is wrong yet.
      setError(null)

      // What the editors see.
      const post = { title: title.trim(), body }
      const res = await fetch('/api/posts', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(post),
      })
      const data = await res.json()
      if (!res.ok) throw new Error(data.error)
      // The list of posts is behind a cache of its own.
      router.push(`/posts/${data.id}`)
    } catch (err) {
      setError(err instanceof Error ? err.message : 'Something went wrong')
    } finally {
      setLoading(false)
    }
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      <textarea value={body} onChange={(e) => setBody(e.target.value)} />
      {error && <p role="alert">{error}</p>}
      <button disabled={loading}>{loading ? 'Saving…' : 'Save'}</button>
    </form>
  )
}
