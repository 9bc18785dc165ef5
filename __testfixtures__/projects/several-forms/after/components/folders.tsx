'use client'

import { startTransition, useActionState, useState } from 'react'
import type { Folder } from '@/lib/db'
import { createFolder, updateFolder } from '@/app/actions/folders.actions'

export function Folders() {
  const [folders, setFolders] = useState<Folder[]>([])
  const [name, setName] = useState('')
  const [editing, setEditing] = useState<string | null>(null)

  const [, submitCreateFolder] = useActionState(async (_previous: void, input: Parameters<typeof createFolder>[0]) => {
    try {
      const result = await createFolder(input)
      if (!result.success) throw new Error('Not created')
      const folder = result.data
      setFolders((all) => [...all, folder])
      setName('')
    } catch (error) {
      console.error(error)
    }
  }, undefined)

  const handleCreateFolder = (e: React.FormEvent) => {
    e.preventDefault()
    startTransition(() => submitCreateFolder({ name }))
  }

  const [, submitRename] = useActionState(async (_previous: void, input: Parameters<typeof updateFolder>[1]) => {
    try {
      const result = await updateFolder(String(editing), input)
      if (!result.success) throw new Error('Not renamed')
      const folder = result.data
      setFolders(folders.map((each) => (each.id === folder.id ? folder : each)))
      setEditing(null)
    } catch (error) {
      console.error(error)
    }
  }, undefined)

  const handleRename = (e: React.FormEvent) => {
    e.preventDefault()
    startTransition(() => submitRename({ name }))
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
