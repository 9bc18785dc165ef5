'use client'

import { startTransition, useActionState, useState } from 'react'
import { updateFolder } from '@/app/actions/folders.actions'

interface Shelf {
  id: string
  books: number
  room: { name: string } | null
}

function note(room: string | null, name: string) {
  console.log(room ?? 'no room', name)
}

export function RenameShelf({ shelf, keeper }: { shelf: Shelf | null; keeper?: string }) {
  const [name, setName] = useState('')

  const [, submit] = useActionState(async (_previous: void, input: Parameters<typeof updateFolder>[1]) => {
    try {
      const result = await updateFolder(shelf!.id, input)
      if (!result.success) throw new Error(`${shelf!.books} books`)
      if (shelf!.room) note(shelf!.room.name, keeper!)
      setName(keeper ? `${keeper}: ${name}` : '')
    } catch {
      alert(`Not renamed by ${keeper}, ${keeper!.length}`)
    }
  }, undefined)

  function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    if (!shelf || !keeper) return
    startTransition(() => submit({ name }))
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={name} onChange={(e) => setName(e.target.value)} />
    </form>
  )
}
