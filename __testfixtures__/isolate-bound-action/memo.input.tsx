'use client'

import { useActionState, useMemo } from 'react'
import { renamePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const renameThis = useMemo(() => renamePost.bind(null, id), [id])
  const [state, formAction] = useActionState(renameThis, null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
