'use client'

import { startTransition, useActionState } from 'react'
import { likePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const [likes, like] = useActionState(likePost.bind(null, id), 0)

  return <button onClick={() => startTransition(() => like(1))}>{likes}</button>
}
