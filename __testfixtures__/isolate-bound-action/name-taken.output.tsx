'use client'

import { useActionState } from 'react'
import { renamePost } from './actions'

export function RenameForm({ previous, formData }: { previous: string; formData: string }) {
  const [state, formAction] = useActionState(
    (previousState: Parameters<typeof renamePost>[2], form: FormData) =>
      renamePost(previous, formData, previousState, form),
    null,
  )

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
