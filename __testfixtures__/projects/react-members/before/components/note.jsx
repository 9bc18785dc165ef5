'use client'

import React, { useState } from 'react'
import axios from 'axios'

export function Note() {
  const [note, setNote] = useState({ text: '' })
  const [message, setMessage] = React.useState('')

  const post = React.useCallback(async () => {
    return await fetch('/api/notes', { method: 'POST', body: JSON.stringify(note) })
  }, [note])

  async function save() {
    const res = await post()
    console.log(res)
    if (res.ok) setMessage('Saved')
  }

  async function saveAgain() {
    await axios.post('/api/notes', note)
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
