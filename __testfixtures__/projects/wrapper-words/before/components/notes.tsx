'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import type { Note } from '@/lib/db'
import { ApiError, del, putJson } from '@/lib/http'
import { createNote } from '@/lib/notes'

export function Notes() {
  const [note, setNote] = useState<Note | null>(null)

  const add = async () => {
    try {
      setNote(await createNote('New'))
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'Not added')
    }
  }

  const save = async (id: string, text: string) => {
    try {
      const saved = await putJson<{ note: Note }>(`/api/notes/${id}`, { text })
      setNote(saved.note)
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  const remove = async (id: string) => {
    try {
      await del(`/api/notes/${id}`)
      setNote(null)
    } catch (error) {
      toast.error(error instanceof ApiError && error.status === 401 ? 'Sign in' : 'Not deleted')
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
