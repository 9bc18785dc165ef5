'use client'

import { useActionState } from 'react'
import { createPost } from '@/app/actions/posts.actions'

export function PostForm() {
  const [state, formAction] = useActionState(createPost, null)

  return (
    <form action={formAction}>
      <input name="title" />
      {state?.error && <p>{state.error}</p>}
    </form>
  )
}
