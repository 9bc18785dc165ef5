'use client'

import { useFormState } from 'react-dom'
import { renamePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const [state, formAction] = useFormState(
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
