'use client'

import { startTransition, useActionState, useState } from 'react'
import { useRouter } from 'next/navigation'
import { createPost } from '@/app/actions/posts.actions'

export function NewPost() {
  const router = useRouter()
  const [title, setTitle] = useState('')
  const [error, submit, loading] = useActionState(
    async (_previous: string | null, input: Parameters<typeof createPost>[0]) => {
      try {
        const result = await createPost(input)
        if (!result.success) throw new Error(result.error)
        router.push(`/posts/${result.data.id}`)
        return null
      } catch (err) {
        return err instanceof Error ? err.message : 'Not saved'
      }
    },
    null,
  )

  function save(event: React.FormEvent) {
    event.preventDefault()
    startTransition(() => submit({ title, body: '' }))
  }

  return (
    <form onSubmit={save}>
      <input value={title} onChange={(event) => setTitle(event.target.value)} />
      {error && !loading && <p>{error}</p>}
      <button disabled={loading}>Save</button>
    </form>
  )
}
