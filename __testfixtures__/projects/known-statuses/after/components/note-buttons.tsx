'use client'

import { useState } from 'react'
import { deleteNote, clearNotes } from '@/app/actions/notes.actions'

export function NoteButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function remove() {
    const result = await deleteNote(id)
    if (!result.success && result.status === 401) window.location.href = '/login'
    else if (!result.success) setMessage(result.error)
  }

  async function clear() {
    const result = await clearNotes({ id })
    if (!result.success) setMessage(result.error)
  }

  return (
    <>
      <button onClick={remove}>Remove</button>
      <button onClick={clear}>Clear</button>
      <p>{message}</p>
    </>
  )
}
