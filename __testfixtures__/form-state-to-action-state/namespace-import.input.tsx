import * as React from 'react'
import * as ReactDOM from 'react-dom'
import { createPost } from './actions'

export function PostForm() {
  const [state, formAction] = ReactDOM.useFormState(createPost, null)
  return <form action={formAction}>{state?.error}</form>
}
