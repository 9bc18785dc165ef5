'use client'

import { type FormStatus, type useFormState, useFormStatus } from 'react-dom'
import * as React from 'react'

export type Hook = typeof useFormState

export function Submit(): React.ReactNode {
  const status: FormStatus = useFormStatus()
  return <button disabled={status.pending}>Save</button>
}
