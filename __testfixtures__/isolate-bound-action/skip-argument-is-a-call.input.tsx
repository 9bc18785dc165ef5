'use client'

import { useActionState } from 'react'
import { getId, renamePost } from './actions'

export function RenameForm() {
  const [state, formAction] = useActionState(renamePost.bind(null, getId()), null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
