'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useActionState, useState } from 'react'
import { createPost } from '@/app/actions/posts.actions'

export function NewPost() {
  const router = useRouter()
  const [title, setTitle] = useState('')
  const [error, submit, loading] = useActionState(
    async (_previous: string | null, input: Parameters<typeof createPost>[0]) => {
      try {
        const response = await createPost(input)
        if (!response.success) throw new Error(response.error)
        router.push(`/posts/${response.data.id}`)
        return null
      } catch (err) {
        return err instanceof Error ? err.message : 'Something went wrong'
      }
    },
    null,
  )

  const handleSubmit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()

    // What the form holds.
    const data = { title, body: '' }

    // Tell the server that it gets JSON.

    startTransition(() => submit(data))
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      {error && !loading && <p role="alert">{error}</p>}
      <button disabled={loading}>Publish</button>
    </form>
  )
}
