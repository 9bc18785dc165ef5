'use client'

import type { ReactNode } from 'react'
import { useActionState, useId } from 'react'
import {
  createPortal,
  // The state of the form.
} from 'react-dom'
import { save } from './actions'

export function PostForm({ children }: { children: ReactNode }) {
  const [, formAction] = useActionState(save, null)
  return createPortal(<form id={useId()} action={formAction}>{children}</form>, document.body)
}
