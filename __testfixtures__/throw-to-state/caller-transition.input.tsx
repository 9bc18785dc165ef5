'use client'

import { useTransition } from 'react'
import { archive } from './actions'

export function Archive({ id }: { id: string }) {
  const [isPending, startTransition] = useTransition()
  return (
    <button disabled={isPending} onClick={() => startTransition(() => archive(id))}>
      Archive
    </button>
  )
}
