import * as React from 'react'
import { createPost } from './actions'

export function PostForm() {
  const [state, formAction] = React.useActionState(createPost, null)
  return <form action={formAction}>{state?.error}</form>
}
