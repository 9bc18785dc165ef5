'use client'

import { useActionState } from 'react'
import { renamePost } from './actions'

export function RenameForm({ ids }: { ids: [string, string] }) {
  const [state, formAction] = useActionState(renamePost.bind(null, ...ids), null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
