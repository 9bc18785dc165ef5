'use client'

import { useEffect, useState } from 'react'
import { createNote, deleteNote } from '@/app/actions/notes.actions'
import { createPin } from '@/app/actions/pins.actions'
import { serverError } from '@/app/actions/server-error'
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
      const result = await createNote({ text }).catch(serverError)
      if (!result.success) throw new Error(result.error ?? `Request failed (${result.status})`)
      const note = result.data
      setNotes([...notes, note])
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Not saved')
    }
  }

  const remove = async (id: string) => {
    try {
      const result = await deleteNote(id).catch(serverError)
      if (!result.success) throw new Error(result.error ?? `Request failed (${result.status})`)
      setNotes(notes.filter((note) => note.id !== id))
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Not removed')
    }
  }

  const pin = async (id: string) => {
    const result = await createPin({ id }).catch(serverError)
    if (!result.success) throw new Error(result.error ?? `Request failed (${result.status})`)
    const { pinned } = result.data
    setProblem(`${pinned} is pinned`)
  }

  const pinLater = (id: string) =>
    createPin({ id })
      .catch(serverError)
      .then((result) => {
        if (!result.success) throw new Error(result.error ?? `Request failed (${result.status})`)
        return result.data
      })
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
