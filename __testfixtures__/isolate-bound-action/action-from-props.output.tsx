'use client'

import { useActionState } from 'react'

export function RenameForm({ id, action }: { id: string; action: RenamePost }) {
  const [state, formAction] = useActionState(
    (previous: Parameters<typeof action>[1], formData: FormData) =>
      action(id, previous, formData),
    null,
  )

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
