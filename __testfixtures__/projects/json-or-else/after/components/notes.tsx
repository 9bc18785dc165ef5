'use client'

import { useState } from 'react'
import { createNote } from '@/app/actions/notes.actions'

export function Notes() {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')

  const saveNote = async () => {
    try {
      const result = await createNote({ text })
      if (!result.success) {
        throw new Error(result.error || `Server returned ${result.status}`)
      }
      setText('')
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That did not work')
    }
  }

  const saveDraft = async () => {
    const response = await fetch('/api/drafts', { method: 'POST', body: JSON.stringify({ text }) })
    if (!response.ok) {
      const failure = await response.json().catch(() => ({ error: 'Unknown error' }))
      setProblem(failure.error)
    }
  }

  const saveTag = async () => {
    const response = await fetch('/api/tags', { method: 'POST', body: JSON.stringify({ text }) })
    if (!response.ok) {
      const failure = await response.json().catch(() => ({ error: 'Unknown error' }))
      setProblem(failure.error)
    }
  }

  const savePin = async () => {
    const response = await fetch('/api/pins', { method: 'POST', body: JSON.stringify({ text }) })
    if (!response.ok) {
      const failure = await response.json().catch(() => {
        setProblem('The server is gone')
        return { error: 'Unknown error' }
      })
      setProblem(failure.error)
    }
  }

  return (
    <main>
      <input value={text} onChange={(event) => setText(event.target.value)} />
      <button onClick={saveNote}>Note</button>
      <button onClick={saveDraft}>Draft</button>
      <button onClick={saveTag}>Tag</button>
      <button onClick={savePin}>Pin</button>
      <p>{problem}</p>
    </main>
  )
}
