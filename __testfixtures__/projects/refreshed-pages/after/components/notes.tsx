'use client'

import { createNote, replaceNote } from '@/app/actions/notes.actions'
import { serverError } from '@/app/actions/server-error'

export function Notes() {
  async function add() {
    const result = await createNote({ title: 'New' }).catch(serverError)
    if (!result.success) alert('Not added')
  }

  return <button onClick={add}>Add</button>
}

export function Note({ id }: { id: string }) {
  async function like() {
    const result = await replaceNote(id).catch(serverError)
    if (!result.success) alert('Not liked')
  }

  async function move() {
    const res = await fetch(`/api/notes/${id}`, { method: 'PATCH' })
    if (!res.ok) alert('Not moved')
  }

  return (
    <>
      <button onClick={like}>Like</button>
      <button onClick={move}>Move</button>
    </>
  )
}
