'use client'

import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { createPost } from '@/app/actions/posts.actions'

export function NewPost() {
  const router = useRouter()
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const [loading, setLoading] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    setLoading(true)
    setError(null)
    try {
      const extra = JSON.parse(body)
      const result = await createPost({ title, ...extra })
      if (!result.success) throw new Error(result.error)
      // The list of posts is behind a cache of its own.
      router.push(`/posts/${result.data.id}`)
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
