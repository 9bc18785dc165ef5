'use client'

import { useState } from 'react'

export function RenameFolder({ folder, parent }: { folder: string | null; parent: string }) {
  const [name, setName] = useState('')

  async function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    if (!folder) return
    try {
      const res = await fetch(`/api/folders/${folder}`, { method: 'PATCH', body: JSON.stringify({ name }) })
      if (!res.ok) throw new Error('Not renamed')
      setName('')
    } catch {
      alert(`Not renamed in ${parent}`)
    }
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={name} onChange={(e) => setName(e.target.value)} />
    </form>
  )
}
