'use client'

import { useTransition } from 'react'
import { archive } from './actions'

export function Archive({ id }: { id: string }) {
  const [isPending, startTransition] = useTransition()
  return (
    <button disabled={isPending} onClick={() => startTransition(async () => {
      const result = await archive(id)
      if (!result.success) throw new Error(result.error)
    })}>
      Archive
    </button>
  )
}
