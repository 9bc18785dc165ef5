'use client'

import type { ReactNode } from 'react'
import { useId } from 'react'
import {
  createPortal,
  // The state of the form.
  useFormState,
} from 'react-dom'
import { save } from './actions'

export function PostForm({ children }: { children: ReactNode }) {
  const [, formAction] = useFormState(save, null)
  return createPortal(<form id={useId()} action={formAction}>{children}</form>, document.body)
}
