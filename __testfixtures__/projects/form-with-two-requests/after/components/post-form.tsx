'use client'

import { useState } from 'react'
import { createPost, updatePost } from '@/app/actions/posts.actions'

export function PostForm({ id }: { id?: string }) {
  const [title, setTitle] = useState('')
  const [error, setError] = useState('')

  async function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    setError('')
    try {
      if (id) {
        const result = await updatePost(id, { title })
        if (!result.success) throw new Error()
      } else {
        const result = await createPost({ title, body: '' })
        if (!result.success) throw new Error()
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
