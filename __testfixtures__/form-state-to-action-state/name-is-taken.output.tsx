'use client'

import { useActionState as useFormState } from 'react'
import { useActionState } from '@/hooks/use-action-state'
import { createPost } from './actions'

export function PostForm() {
  const [state, formAction] = useFormState(createPost, null)
  const tracked = useActionState(state)
  return <form action={formAction}>{tracked}</form>
}
