'use client'

import { useState } from 'react'
import { createNote } from '@/app/actions/notes.actions'

export function NoteButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  const add = async () => {
    const result = await createNote({ title: 'New' })
    setMessage(result.success ? `Added ${result.data.data.title}` : result.error)
  }

  const remove = async () => {
    const res = await fetch(`/api/notes/${id}`, { method: 'DELETE' })
    setMessage(res.ok ? 'Removed' : 'Not removed')
  }

  return (
    <p>
      <button onClick={add}>Add</button>
      <button onClick={remove}>Remove</button>
      {message}
    </p>
  )
}
