'use client'

import { useFormStatus } from 'react-dom'

// useFormState is used by the parent.
export function Submit() {
  const { pending } = useFormStatus()
  return <button disabled={pending}>Save</button>
}
