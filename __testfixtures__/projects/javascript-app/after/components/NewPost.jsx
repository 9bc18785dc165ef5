'use client'

import { startTransition, useActionState, useState } from 'react'
import { createPost } from '../app/actions/posts.actions'

export default function NewPost() {
  const [title, setTitle] = useState('')
  const [message, submit, isSaving] = useActionState(
    async (_previous, input) => {
      try {
        const result = await createPost(input)
        if (!result.success) {
          return result.error
        } else {
          return `This is post number ${result.data.number}`
        }
      } catch (error) {
        return 'The server cannot be reached'
      }
    },
    '',
  )

  const handleSubmit = (e) => {
    e.preventDefault()
    startTransition(() => submit({ title }))
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      {message && !isSaving && <p>{message}</p>}
      <button disabled={isSaving}>Save</button>
    </form>
  )
}
