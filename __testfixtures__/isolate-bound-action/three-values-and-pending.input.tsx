'use client'

import { useActionState } from 'react'
import { renamePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const [state, formAction, isPending] = useActionState(renamePost.bind(null, id), { error: null })

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
