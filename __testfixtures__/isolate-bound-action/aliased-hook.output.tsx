'use client'

import { useActionState as useForm } from 'react'
import { renamePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const [state, formAction] = useForm(
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
