'use client'

import { useState } from 'react'
import { createNote, deleteNote, updateNote, pinNote, updateTag } from '@/app/actions/notes.actions'
import { serverError } from '@/app/actions/server-error'

export function NoteButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  const add = async () => {
    const result = await createNote({ title: 'New' })
    if (!result.success) setMessage(result.error)
  }

  const rename = async () => {
    const result = await updateNote(id, { title: 'Renamed' })
    setMessage(result.success ? result.data.note.title : result.error)
  }

  const remove = async () => {
    const result = await deleteNote(id).catch(serverError)
    setMessage(result.success ? 'Removed' : 'Not removed')
  }

  const pin = async () => {
    const result = await pinNote(id).catch(serverError)
    setMessage(result.success ? 'Pinned' : 'Not pinned')
  }

  const tag = async () => {
    const result = await updateTag(id, ['a']).catch(serverError)
    setMessage(result.success ? 'Tagged' : 'Not tagged')
  }

  const share = async () => {
    const res = await fetch(`/api/notes/${id}/share`, { method: 'POST' })
    setMessage(res.ok ? 'Shared' : 'Not shared')
  }

  return (
    <p>
      <button onClick={add}>Add</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <button onClick={pin}>Pin</button>
      <button onClick={tag}>Tag</button>
      <button onClick={share}>Share</button>
      {message}
    </p>
  )
}
