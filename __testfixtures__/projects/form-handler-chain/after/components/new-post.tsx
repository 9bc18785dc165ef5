'use client'

import { useState } from 'react'
import { createPost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function NewPost() {
  const [error, setError] = useState('')

  const handleSubmit = (e: React.FormEvent<HTMLFormElement>) => {
    e.preventDefault()
    setError('')
    const form = e.currentTarget
    createPost({ title: form.title, body: '' })
      .catch(serverError)
      .then((result) => {
        if (!result.success) throw new Error('Not saved')
        return result.data
      })
      .then((post) => {
        form.reset()
        location.hash = post.id
      })
      .catch(() => setError('Not saved'))
  }

  return (
    <form onSubmit={handleSubmit}>
      <input name="title" />
      {error}
    </form>
  )
}
