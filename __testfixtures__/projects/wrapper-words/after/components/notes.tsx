'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { deleteNote, updateNote } from '@/app/actions/notes.actions'
import { serverError } from '@/app/actions/server-error'
import type { Note } from '@/lib/db'
import { ApiError } from '@/lib/http'
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
      const result = await updateNote(id, { text }).catch(serverError)
      if (!result.success) throw new Error(result.error || `Request failed (${result.status})`)
      const saved = result.data
      setNote(saved.note)
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  const remove = async (id: string) => {
    try {
      const result = await deleteNote(id).catch(serverError)
      if (!result.success) throw new ApiError(result.error ?? 'Not deleted', result.status)
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
