'use client'

import { useFormState } from 'react-dom'
import { createPost } from './actions'

function withForm(useFormState: () => string) {
  return useFormState()
}

export function PostForm() {
  const [state, formAction] = useFormState(createPost, null)
  return <form action={formAction}>{withForm(() => state)}</form>
}
