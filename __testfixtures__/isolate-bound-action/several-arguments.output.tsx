'use client'

import { useActionState } from 'react'
import { moveTask } from './actions'

export function RenameForm({ boardId, task }: { boardId: string; task: Task }) {
  const [state, formAction] = useActionState(
    (previous: Parameters<typeof moveTask>[3], formData: FormData) =>
      moveTask(boardId, task.id, 'done', previous, formData),
    null,
  )

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
