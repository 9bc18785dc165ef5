'use client'

import React, { useState } from 'react'
import { createNote } from '@/app/actions/notes.actions'
import { serverError } from '@/app/actions/server-error'

export function Note() {
  const [note, setNote] = useState({ text: '' })
  const [message, setMessage] = React.useState('')

  const post = React.useCallback(async () => {
    return await createNote(note).catch(serverError)
  }, [note])

  async function save() {
    const result = await post()
    console.log(result)
    if (result.success) setMessage('Saved')
  }

  async function saveAgain() {
    const result = await createNote(note)
    if (!result.success) throw new Error(result.error)
    setNote((before) => ({ ...before, text: '' }))
  }

  return (
    <p>
      <input value={note.text} onChange={(event) => setNote({ ...note, text: event.target.value })} />
      <button onClick={save}>Save</button>
      <button onClick={saveAgain}>Save again</button>
      {message}
    </p>
  )
}
