'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import type { Note } from '@/lib/db'
import { putJson, request } from '@/lib/http'

export function Notes() {
  const [note, setNote] = useState<Note | null>(null)

  const add = async () => {
    try {
      const added = await request<{ note: Note }>('/api/notes', { method: 'POST', body: JSON.stringify({ text: 'New' }) })
      setNote(added.note)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'Not added')
    }
  }

  const save = async (id: string, text: string) => {
    try {
      const saved = await putJson<{ note: Note }>(`/api/drafts/${id}`, { text })
      setNote(saved.note)
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  const remove = async (id: string) => {
    try {
      // What an answer without a body gives is looked at.
      const left = await request<{ left?: Note }>(`/api/notes/${id}`, { method: 'DELETE' })
      setNote(left.left ?? null)
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  if (!note) return <button onClick={add}>Add</button>
  return (
    <>
      <input defaultValue={note.text} onBlur={(e) => save(note.id, e.target.value)} />
      <button onClick={() => remove(note.id)}>Delete</button>
    </>
  )
}
