'use client'

import { useActionState as useFS } from 'react'
import { signIn } from './actions'

export function SignIn() {
  const [error, formAction] = useFS(signIn, undefined)
  return <form action={formAction}>{error}</form>
}
