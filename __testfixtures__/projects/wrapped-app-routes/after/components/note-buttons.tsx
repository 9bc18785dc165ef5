'use client'

import { useState } from 'react'
import { deleteNote, updateNote, pinNote } from '@/app/actions/notes.actions'

export function NoteButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function rename() {
    const result = await updateNote(id, { title: 'Untitled' })
    setMessage(result.success ? result.data.title : result.error)
  }

  async function remove() {
    const result = await deleteNote(id)
    if (!result.success) setMessage(result.error)
  }

  async function share() {
    const res = await fetch(`/api/notes/${id}/share`, {
      method: 'POST',
      body: JSON.stringify({ id, email: 'ada@example.com' }),
    })
    if (!res.ok) setMessage('Not shared')
  }

  async function pin() {
    const result = await pinNote(id)
    if (!result.success) setMessage(result.error)
  }

  async function load() {
    const res = await fetch('/api/notes/import', {
      method: 'POST',
      body: JSON.stringify({ owner: 'ada', title: 'Imported' }),
    })
    if (!res.ok) setMessage('Not imported')
  }

  return (
    <>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <button onClick={share}>Share</button>
      <button onClick={pin}>Pin</button>
      <button onClick={load}>Import</button>
      <p>{message}</p>
    </>
  )
}
