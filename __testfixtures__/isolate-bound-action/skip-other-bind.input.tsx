'use client'

import { useActionState } from 'react'
import { handleClose, renamePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const close = handleClose.bind(null, id)
  const [state, formAction] = useActionState(renamePost, null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
