'use client'

import { createNote } from '@/app/actions/notes.actions'
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

  return (
    <div>
      <button onClick={() => void count()}>Count</button>
      <button onClick={() => void addNote('A')}>Note</button>
      <button onClick={() => addLast('Z')}>Last note</button>
      <button onClick={() => void addAnother('A', 'B')}>Notes</button>
    </div>
  )
}
