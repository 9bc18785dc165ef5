'use client'

import { useActionState } from 'react'
import { renamePost } from './actions'

export function RenameForm({ wide }: { wide: boolean }) {
  let target = 'a'
  if (wide) target = 'b'
  const [state, formAction] = useActionState(renamePost.bind(null, target), null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
