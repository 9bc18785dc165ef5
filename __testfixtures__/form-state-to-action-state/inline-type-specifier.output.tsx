'use client'

import { type FormStatus, useFormStatus } from 'react-dom'
import * as React from 'react'
import type { useActionState } from 'react'

export type Hook = typeof useActionState

export function Submit(): React.ReactNode {
  const status: FormStatus = useFormStatus()
  return <button disabled={status.pending}>Save</button>
}
