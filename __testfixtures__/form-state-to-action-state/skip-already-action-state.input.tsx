'use client'

import { useActionState } from 'react'
import { createPost } from './actions'

export function PostForm() {
  const [state, formAction, isPending] = useActionState(createPost, null)
  return <form action={formAction}>{isPending ? '…' : state?.error}</form>
}
