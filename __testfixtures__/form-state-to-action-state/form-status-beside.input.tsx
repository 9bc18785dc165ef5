'use client'

import { useFormState, useFormStatus } from 'react-dom'
import { save } from './actions'

function Cancel() {
  const { pending } = useFormStatus()
  return <button disabled={pending}>Cancel</button>
}

export function PostForm() {
  const [state, formAction] = useFormState(save, null)
  const { pending } = useFormStatus()
  return (
    <form action={formAction}>
      {state?.error}
      <button disabled={pending}>Save</button>
      <Cancel />
    </form>
  )
}
