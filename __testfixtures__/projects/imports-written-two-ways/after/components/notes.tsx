'use client'

import { createNote, deleteNote, pinNote } from '@/app/actions/notes.actions'
import { serverError } from '@/app/actions/server-error'

export function Notes({ id }: { id: string }) {
  async function add() {
    const result = await createNote({ text: 'New' }).catch(serverError)
    alert(result.success ? 'Added' : 'Not added')
  }

  async function remove() {
    const result = await deleteNote(id).catch(serverError)
    alert(result.success ? 'Removed' : 'Not removed')
  }

  async function pin() {
    const result = await pinNote(id).catch(serverError)
    alert(result.success ? 'Pinned' : 'Not pinned')
  }

  return (
    <>
      <button onClick={add}>Add</button>
      <button onClick={remove}>Remove</button>
      <button onClick={pin}>Pin</button>
    </>
  )
}
