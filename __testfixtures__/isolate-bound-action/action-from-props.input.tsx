'use client'

import { useActionState } from 'react'

export function RenameForm({ id, action }: { id: string; action: RenamePost }) {
  const [state, formAction] = useActionState(action.bind(null, id), null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
