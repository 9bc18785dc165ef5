'use client'

import { useActionState } from 'react'
import { renamePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const [state, formAction] = useActionState(renamePost.bind(null, id), null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
