'use client'

import { useActionState as useForm } from 'react'
import { renamePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const [state, formAction] = useForm(renamePost.bind(null, id), null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
