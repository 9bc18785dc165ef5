'use client'

import { useActionState } from 'react'
import { renamePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const [state, formAction] = useActionState(
    (previous: Parameters<typeof renamePost>[1], formData: FormData) =>
      renamePost(id, previous, formData),
    null,
  )

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
