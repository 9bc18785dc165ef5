'use client'

import { startTransition, useActionState, useState } from 'react'
import { createPost } from '@/app/actions/posts.actions'

const idle: { error: string; notice: string } = { error: '', notice: '' }

/** Asks for the title only; the body is written later. */
export function NewPost() {
  const [title, setTitle] = useState('')
  const [state, submit, saving] = useActionState(
    async (_previous: typeof idle, input: Parameters<typeof createPost>[0]) => {
      try {
        const result = await createPost(input)
        if (!result.success) {
          return { ...idle, error: result.error ?? 'Not saved' }
        }
        setTitle('')
        return { ...idle, notice: 'Saved' }
      } catch {
        return { ...idle, error: 'You seem to be offline' }
      }
    },
    idle,
  )
  const { error, notice } = saving ? idle : state

  const onSubmit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    startTransition(() => submit({ title }))
  }

  return (
    <form onSubmit={onSubmit}>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      <p>{error || notice}</p>
      <button disabled={saving}>Save</button>
    </form>
  )
}
