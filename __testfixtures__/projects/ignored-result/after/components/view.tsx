'use client'

import { createImport } from '@/app/actions/imports.actions'
import { createNote } from '@/app/actions/notes.actions'
import { serverError } from '@/app/actions/server-error'
import { submitView } from '@/app/actions/views.actions'

export function View({ slug }: { slug: string }) {
  const count = () => submitView(slug)

  const addNote = async (title: string) =>
    // A list of its own is not worth a page.
    createNote({ title })

  const addAnother = async (first: string, second: string) =>
    createNote({ title: `${first} and then, a little later, ${second}` })

  const addLast = async (title: string) => {
    const result = await createNote({ title })
    console.log(result)
  }

  const addAll = async (title: string) => {
    const result = await createImport({ title }).catch(serverError)
    if (!result.success) alert('Not imported')
  }

  return (
    <div>
      <button onClick={() => void count()}>Count</button>
      <button onClick={() => void addNote('A')}>Note</button>
      <button onClick={() => addLast('Z')}>Last note</button>
      <button onClick={() => void addAnother('A', 'B')}>Notes</button>
      <button onClick={() => void addAll('A')}>All</button>
    </div>
  )
}
