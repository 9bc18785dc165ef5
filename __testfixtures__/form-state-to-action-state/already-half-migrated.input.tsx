'use client'

import { useActionState } from 'react'
import { useFormState } from 'react-dom'
import { archive, rename } from './actions'

export function Board() {
  const [archived, archiveAction] = useActionState(archive, null)
  const [renamed, renameAction] = useFormState(rename, null)
  return <Actions {...{ archived, archiveAction, renamed, renameAction }} />
}
