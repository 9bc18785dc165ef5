'use client'

import { startTransition, useActionState, useState } from 'react'
import { updateFolder } from '@/app/actions/folders.actions'

export function RenameFolder({ folder, parent }: { folder: string | null; parent: string }) {
  const [name, setName] = useState('')

  const [, submit] = useActionState(async (_previous: void, input: Parameters<typeof updateFolder>[1]) => {
    try {
      const result = await updateFolder(String(folder), input)
      if (!result.success) throw new Error('Not renamed')
      setName('')
    } catch {
      alert(`Not renamed in ${parent}`)
    }
  }, undefined)

  function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    if (!folder) return
    startTransition(() => submit({ name }))
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={name} onChange={(e) => setName(e.target.value)} />
    </form>
  )
}
