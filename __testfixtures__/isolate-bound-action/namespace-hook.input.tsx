'use client'

import * as React from 'react'
import { renamePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const [state, formAction] = React.useActionState(renamePost.bind(null, id), null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
