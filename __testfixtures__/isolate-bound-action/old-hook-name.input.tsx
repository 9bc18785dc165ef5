'use client'

import { useFormState } from 'react-dom'
import { renamePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const [state, formAction] = useFormState(renamePost.bind(null, id), null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
