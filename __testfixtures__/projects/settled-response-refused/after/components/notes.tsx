'use client'

import { useState } from 'react'
import type { Note } from '@/lib/notes'
import { readAndReport, readJson } from '@/lib/read-json'

async function latest(): Promise<Note[]> {
  return []
}

export function Notes() {
  const [notes, setNotes] = useState<Note[]>([])
  const [problem, setProblem] = useState('')

  // What is shown before the response is settled would be shown before the request.
  const add = async (text: string) => {
    const res = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ text }) })
    setProblem('')
    const note = await readJson<Note>(res)
    setNotes([...notes, note])
  }

  const remove = async (id: string) => {
    const res = await fetch(`/api/notes/${id}`, { method: 'DELETE' })
    await readAndReport(res)
    setNotes(notes.filter((note) => note.id !== id))
  }

  // So would what the same statement does first.
  const addAgain = async (text: string) => {
    const res = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ text }) })
    setNotes([...(await latest()), await readJson<Note>(res)])
  }

  // Its headers are read too.
  const pin = async (id: string) => {
    const res = await fetch('/api/pins', { method: 'POST', body: JSON.stringify({ id }) })
    const { pinned } = await readJson<{ pinned: string }>(res)
    setProblem(`${pinned} is pinned, ${res.headers.get('x-left')} are left`)
  }

  return (
    <main>
      <button onClick={() => add('Milk')}>Add</button>
      <button onClick={() => addAgain('Milk')}>Add again</button>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            {note.text}
            <button onClick={() => remove(note.id)}>Remove</button>
            <button onClick={() => pin(note.id)}>Pin</button>
          </li>
        ))}
      </ul>
      <p>{problem}</p>
    </main>
  )
}
