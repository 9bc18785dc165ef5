'use client'

import { startTransition, useActionState, useState } from 'react'
import { updateFolder } from '@/app/actions/folders.actions'

export function RenameParent({ parent }: { parent: string }) {
  const [name, setName] = useState('')

  const [, submit] = useActionState(async (_previous: void, input: Parameters<typeof updateFolder>[1]) => {
    try {
      const result = await updateFolder(parent, input)
      if (!result.success) throw new Error('Not renamed')
      setName('')
    } catch {
      alert('Not renamed')
    }
  }, undefined)

  function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    if (!parent) return
    startTransition(() => submit({ name }))
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={name} onChange={(e) => setName(e.target.value)} />
    </form>
  )
}
