'use client'

import React from 'react'
import axios from 'axios'
import { Editor } from '@/components/editor'

export function Note() {
  const [note, setNote] = React.useState({ text: '' })
  const [draft, setDraft] = React.useState({ text: '' })

  async function save() {
    await axios.post('/api/notes', note)
  }

  async function saveDraft() {
    await axios.post('/api/notes', draft)
  }

  return (
    <p>
      <Editor onChange={setNote} />
      <input onChange={(event) => setDraft(JSON.stringify({ text: event.target.value }))} />
      <button onClick={save}>Save</button>
      <button onClick={saveDraft}>Save the draft</button>
    </p>
  )
}
