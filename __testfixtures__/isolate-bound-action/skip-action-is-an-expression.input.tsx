'use client'

import { useActionState } from 'react'
import { createPost, renamePost } from './actions'

export function RenameForm({ id, isNew }: { id: string; isNew: boolean }) {
  const [state, formAction] = useActionState((isNew ? createPost : renamePost).bind(null, id), null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
