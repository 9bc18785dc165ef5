'use client'

import { useActionState } from 'react'
import { removePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const [state, remove] = useActionState(
    (previous: Parameters<typeof removePost>[1], formData: FormData) =>
      removePost(id, previous, formData),
    null,
  )

  return (
    <form>
      <button formAction={remove}>Delete</button>
    </form>
  )
}
