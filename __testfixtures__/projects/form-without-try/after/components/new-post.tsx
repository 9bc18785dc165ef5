'use client'

import { useState } from 'react'
import { createPost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function NewPost() {
  const [title, setTitle] = useState('')
  const [loading, setLoading] = useState(false)

  async function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    setLoading(true)
    const result = await createPost({ title }).catch(serverError)
    setLoading(false)
    if (!result.success && result.status === 401) return location.assign('/login')
    if (!result.success) alert('Not saved')
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      <button disabled={loading}>Save</button>
    </form>
  )
}
