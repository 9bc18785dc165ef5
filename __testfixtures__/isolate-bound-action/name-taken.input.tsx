'use client'

import { useActionState } from 'react'
import { renamePost } from './actions'

export function RenameForm({ previous, formData }: { previous: string; formData: string }) {
  const [state, formAction] = useActionState(renamePost.bind(null, previous, formData), null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
