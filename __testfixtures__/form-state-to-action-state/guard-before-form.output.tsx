'use client'

import { useActionState } from 'react'
import { save } from './actions'

export function RenameForm({ canRename }: { canRename: boolean }) {
  const [state, formAction] = useActionState(save, null)
  // Only the author sees the form.
  if (!canRename) return null
  if (state?.success) return <p>Renamed</p>
  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
