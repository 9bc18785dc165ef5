'use client'

import { useActionState } from 'react'
import { renamePost } from './actions'

// Bound once, when the module is loaded.
const renameFirst = renamePost.bind(null, 'first')

export function RenameForm() {
  const [state, formAction] = useActionState(renameFirst, null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
