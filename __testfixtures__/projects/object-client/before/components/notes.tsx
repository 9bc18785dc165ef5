'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import type { Note } from '@/lib/db'
import { postData, put, send } from '@/lib/http'

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
    const { sessionId } = await postData({
      url: '/api/checkout',
      data: { price },
    })
    window.location.assign(`/pay/${sessionId}`)
  }

  const add = async (text: string) => {
    const added = await send<{ text: string }, { note: Note }>({ path: '/notes', body: { text } })
    setNote(added.note)
  }

  const save = async (id: string, text: string) => {
    const saved = await put<{ text: string }, { note: Note }>(`/notes/${id}`, { text })
    setNote(saved.note)
  }

  const remove = async (id: string) => {
    await send({ path: `/notes/${id}`, method: 'DELETE' })
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
