'use client'

import { useActionState } from 'react'
import { removePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const [state, remove] = useActionState(removePost.bind(null, id), null)

  return (
    <form>
      <button formAction={remove}>Delete</button>
    </form>
  )
}
