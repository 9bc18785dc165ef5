'use client'

import { useActionState } from 'react'
import { archive, rename } from './actions'

export function Board() {
  const [archived, archiveAction] = useActionState(archive, null)
  const [renamed, renameAction] = useActionState(rename, null)
  return <Actions {...{ archived, archiveAction, renamed, renameAction }} />
}
