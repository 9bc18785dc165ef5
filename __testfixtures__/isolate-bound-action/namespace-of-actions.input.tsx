'use client'

import { useActionState } from 'react'
import * as posts from './actions'

export function RenameForm({ id }: { id: string }) {
  const [state, formAction] = useActionState(posts.rename.bind(null, id), null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
