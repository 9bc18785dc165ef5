'use client'

import { useState } from 'react'

export function RenameParent({ parent }: { parent: string }) {
  const [name, setName] = useState('')

  async function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    if (!parent) return
    try {
      const res = await fetch(`/api/folders/${parent}`, { method: 'PATCH', body: JSON.stringify({ name }) })
      if (!res.ok) throw new Error('Not renamed')
      setName('')
    } catch {
      alert('Not renamed')
    }
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={name} onChange={(e) => setName(e.target.value)} />
    </form>
  )
}
