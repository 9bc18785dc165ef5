'use client'

import { startTransition, useActionState, useState } from 'react'
import { createTag } from '@/app/actions/tags.actions'

export function NewTag() {
  const [names, setNames] = useState('')
  const [error, submit, isPending] = useActionState(
    async (_previous: string | null, input: Parameters<typeof createTag>[0]) => {
      try {
        const result = await createTag(input)
        if (!result.success) throw new Error(result.error)
        return null
      } catch (err) {
        return err instanceof Error ? err.message : 'Something went wrong'
      }
    },
    null,
  )

  function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    startTransition(() => submit({ names: names.split(',').map((name) => name.trim()), at: new Date().toISOString() }))
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={names} onChange={(e) => setNames(e.target.value)} />
      {error && !isPending && <p role="alert">{error}</p>}
      <button>Save</button>
    </form>
  )
}
