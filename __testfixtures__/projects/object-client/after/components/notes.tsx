'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { checkout } from '@/app/actions/checkout.actions'
import { createNote, deleteNote, updateNote } from '@/app/actions/notes.actions'
import { serverError } from '@/app/actions/server-error'
import type { Note } from '@/lib/db'

export function Notes() {
  const [note, setNote] = useState<Note | null>(null)

  const run = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      toast.error((error as Error).message)
    }
  }

  const pay = async (price: string) => {
    const result = await checkout({ price }).catch(serverError)
    if (!result.success) throw new Error('The payment could not be started')
    const { sessionId } = result.data
    window.location.assign(`/pay/${sessionId}`)
  }

  const add = async (text: string) => {
    const result = await createNote({ text })
    if (!result.success) throw new Error(result.error || 'Something went wrong')
    const added = result.data
    setNote(added.note)
  }

  const save = async (id: string, text: string) => {
    const result = await updateNote(id, { text })
    if (!result.success) throw new Error(result.error || 'Something went wrong')
    const saved = result.data
    setNote(saved.note)
  }

  const remove = async (id: string) => {
    await deleteNote(id)
    setNote(null)
  }

  if (!note) return <button onClick={() => run(() => add('New'))}>Add</button>
  return (
    <>
      <input defaultValue={note.text} onBlur={(e) => run(() => save(note.id, e.target.value))} />
      <button onClick={() => run(() => remove(note.id))}>Delete</button>
      <button onClick={() => run(() => pay('10'))}>Pay</button>
    </>
  )
}
