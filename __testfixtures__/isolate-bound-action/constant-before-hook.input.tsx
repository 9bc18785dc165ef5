'use client'

import { useActionState } from 'react'
import { renamePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  // The post is known here, and not in the form.
  const renameThis = renamePost.bind(null, id)
  const [state, formAction] = useActionState(renameThis, null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
