'use client'

import { startTransition, useActionState, useState } from 'react'
import { useRouter } from 'next/navigation'
import { createPost } from '@/app/actions/posts.actions'

export function NewPost() {
  const router = useRouter()
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const [error, submit, loading] = useActionState(
    async (_previous: string | null, input: Parameters<typeof createPost>[0]) => {
      try {
        const result = await createPost(input)
        if (!result.success) throw new Error(result.error)
        // The list of posts is behind a cache of its own.
        router.push(`/posts/${result.data.id}`)
        return null
      } catch (err) {
        return err instanceof Error ? err.message : 'Something went wrong'
      }
    },
    null,
  )

  function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    // Nothing is wrong yet.

    // What the editors see.
    const post = { title: title.trim(), body }
    startTransition(() => submit(post))
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      <textarea value={body} onChange={(e) => setBody(e.target.value)} />
      {error && !loading && <p role="alert">{error}</p>}
      <button disabled={loading}>{loading ? 'Saving…' : 'Save'}</button>
    </form>
  )
}
