'use client'

import { useFormState } from 'react-dom'
import { save } from './actions'

export function RenameForm({ canRename }: { canRename: boolean }) {
  const [state, formAction] = useFormState(save, null)
  // Only the author sees the form.
  if (!canRename) return null
  if (state?.success) return <p>Renamed</p>
  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
