'use client'

import {
  Fragment,
  useActionState,
  useCallback,
  useState,
} from 'react'
import {
  createPortal, // for the dialog
} from 'react-dom'
import { rename } from './actions'

export function Rename() {
  const [open, setOpen] = useState(false)
  const [state, formAction] = useActionState<RenameState, FormData>(rename, { error: null })
  const close = useCallback(() => setOpen(false), [])
  return open ? createPortal(<form action={formAction} onReset={close}>{state.error}</form>, document.body) : <Fragment />
}
