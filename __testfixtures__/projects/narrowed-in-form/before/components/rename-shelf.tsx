'use client'

import { useState } from 'react'

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

  async function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    if (!shelf || !keeper) return
    try {
      const res = await fetch(`/api/folders/${shelf.id}`, { method: 'PATCH', body: JSON.stringify({ name }) })
      if (!res.ok) throw new Error(`${shelf.books} books`)
      if (shelf.room) note(shelf.room.name, keeper)
      setName(keeper ? `${keeper}: ${name}` : '')
    } catch {
      alert(`Not renamed by ${keeper}, ${keeper.length}`)
    }
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={name} onChange={(e) => setName(e.target.value)} />
    </form>
  )
}
