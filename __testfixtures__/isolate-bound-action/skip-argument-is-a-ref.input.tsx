'use client'

import { useActionState, useRef } from 'react'
import { renamePost } from './actions'

export function RenameForm() {
  const latest = useRef('')
  const [state, formAction] = useActionState(renamePost.bind(null, latest.current), null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
