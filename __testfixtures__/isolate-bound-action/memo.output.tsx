'use client'

import { useActionState, useMemo } from 'react'
import { renamePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const renameThis = useMemo(
    () =>
      (previous: Parameters<typeof renamePost>[1], formData: FormData) =>
        renamePost(id, previous, formData),
    [id],
  )
  const [state, formAction] = useActionState(renameThis, null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
