'use client'

import { useActionState } from 'react'
import { createPost } from './actions'

function withForm(useFormState: () => string) {
  return useFormState()
}

export function PostForm() {
  const [state, formAction] = useActionState(createPost, null)
  return <form action={formAction}>{withForm(() => state)}</form>
}
