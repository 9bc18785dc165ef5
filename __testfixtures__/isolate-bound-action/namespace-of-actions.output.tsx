'use client'

import { useActionState } from 'react'
import * as posts from './actions'

export function RenameForm({ id }: { id: string }) {
  const [state, formAction] = useActionState(
    (previous: Parameters<typeof posts.rename>[1], formData: FormData) =>
      posts.rename(id, previous, formData),
    null,
  )

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
