'use client'

import { useState } from 'react'
import type { Folder } from '@/lib/db'

export function Folders() {
  const [folders, setFolders] = useState<Folder[]>([])
  const [name, setName] = useState('')
  const [editing, setEditing] = useState<string | null>(null)

  const handleCreateFolder = async (e: React.FormEvent) => {
    e.preventDefault()
    try {
      const res = await fetch('/api/folders', { method: 'POST', body: JSON.stringify({ name }) })
      if (!res.ok) throw new Error('Not created')
      const folder = await res.json()
      setFolders((all) => [...all, folder])
      setName('')
    } catch (error) {
      console.error(error)
    }
  }

  const handleRename = async (e: React.FormEvent) => {
    e.preventDefault()
    try {
      const res = await fetch(`/api/folders/${editing}`, { method: 'PATCH', body: JSON.stringify({ name }) })
      if (!res.ok) throw new Error('Not renamed')
      const folder = await res.json()
      setFolders(folders.map((each) => (each.id === folder.id ? folder : each)))
      setEditing(null)
    } catch (error) {
      console.error(error)
    }
  }

  return (
    <>
      <form onSubmit={handleCreateFolder}>
        <input value={name} onChange={(e) => setName(e.target.value)} />
      </form>
      <form onSubmit={handleRename}>
        <input value={name} onChange={(e) => setName(e.target.value)} />
      </form>
    </>
  )
}
