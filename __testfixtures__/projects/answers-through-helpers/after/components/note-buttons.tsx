'use client'

import { useState } from 'react'
import { createNote, deleteNote, updateNote } from '@/app/actions/notes.actions'
import { serverError } from '@/app/actions/server-error'

export function NoteButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  const add = async () => {
    const result = await createNote({ title: 'New' })
    setMessage(result.success ? `Added ${result.data.data.title}` : result.error)
  }

  const rename = async () => {
    const result = await updateNote(id, { title: 'Renamed' })
    if (!result.success) {
      setMessage(result.error)
      return
    }
    setMessage('Renamed')
  }

  const remove = async () => {
    const result = await deleteNote(id).catch(serverError)
    if (!result.success && result.status === 404) setMessage('It is gone already')
    else setMessage(result.success ? 'Removed' : 'Not removed')
  }

  const archive = async () => {
    const res = await fetch(`/api/notes/${id}/archive`, { method: 'POST' })
    setMessage(res.ok ? 'Archived' : 'Not archived')
  }

  const exportNote = async () => {
    const res = await fetch(`/api/notes/${id}/export`, { method: 'POST' })
    setMessage(res.ok ? 'Sent' : 'Not sent')
  }

  return (
    <p>
      <button onClick={add}>Add</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <button onClick={archive}>Archive</button>
      <button onClick={exportNote}>Export</button>
      {message}
    </p>
  )
}
