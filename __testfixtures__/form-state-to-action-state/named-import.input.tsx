'use client'

import { useFormState } from 'react-dom'
import { createPost } from '@/app/actions/posts.actions'

export function PostForm() {
  const [state, formAction] = useFormState(createPost, null)

  return (
    <form action={formAction}>
      <input name="title" />
      {state?.error && <p>{state.error}</p>}
    </form>
  )
}
