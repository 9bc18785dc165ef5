'use client'

import { startTransition, useActionState } from 'react'
import { likePost } from './actions'

export function RenameForm({ id }: { id: string }) {
  const [likes, like] = useActionState(
    (previous: Parameters<typeof likePost>[1], payload: Parameters<typeof likePost>[2]) =>
      likePost(id, previous, payload),
    0,
  )

  return <button onClick={() => startTransition(() => like(1))}>{likes}</button>
}
