'use client'

import { useFormState as useFS } from 'react-dom'
import { signIn } from './actions'

export function SignIn() {
  const [error, formAction] = useFS(signIn, undefined)
  return <form action={formAction}>{error}</form>
}
