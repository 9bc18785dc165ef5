'use client'

import { useEffect, useState } from 'react'
import type { Note } from '@/lib/notes'
import { readJson } from '@/lib/read-json'

export function Notes() {
  const [notes, setNotes] = useState<Note[]>([])
  const [problem, setProblem] = useState('')

  useEffect(() => {
    fetch('/api/notes')
      .then((res) => readJson<Note[]>(res))
      .then(setNotes)
  }, [])

  const add = async (text: string) => {
    try {
      const res = await fetch('/api/notes', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text }),
      })
      const note = await readJson<Note>(res)
      setNotes([...notes, note])
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Not saved')
    }
  }

  const remove = async (id: string) => {
    try {
      const res = await fetch(`/api/notes/${id}`, { method: 'DELETE' })
      await readJson(res)
      setNotes(notes.filter((note) => note.id !== id))
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Not removed')
    }
  }

  const pin = async (id: string) => {
    const { pinned } = await readJson<{ pinned: string }>(
      await fetch('/api/pins', { method: 'POST', body: JSON.stringify({ id }) }),
    )
    setProblem(`${pinned} is pinned`)
  }

  const pinLater = (id: string) =>
    fetch('/api/pins', { method: 'POST', body: JSON.stringify({ id }) })
      .then(readJson)
      .catch((error: Error) => setProblem(error.message))

  return (
    <main>
      <button onClick={() => add('Milk')}>Add</button>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            {note.text}
            <button onClick={() => remove(note.id)}>Remove</button>
            <button onClick={() => pin(note.id)}>Pin</button>
            <button onClick={() => pinLater(note.id)}>Pin later</button>
          </li>
        ))}
      </ul>
      <p>{problem}</p>
    </main>
  )
}
