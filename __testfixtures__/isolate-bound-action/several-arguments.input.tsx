'use client'

import { useActionState } from 'react'
import { moveTask } from './actions'

export function RenameForm({ boardId, task }: { boardId: string; task: Task }) {
  const [state, formAction] = useActionState(moveTask.bind(null, boardId, task.id, 'done'), null)

  return (
    <form action={formAction}>
      <input name="title" />
    </form>
  )
}
