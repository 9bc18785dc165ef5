'use client'

import { createDraft, deleteDraft } from '@/app/actions/drafts.actions'
import { createNote, deleteNote } from '@/app/actions/notes.actions'
import { serverError } from '@/app/actions/server-error'

export function AddNote({ id }: { id: string }) {
  async function run() {
    const result = await createNote({ title: id }).catch(serverError)
    if (!result.success) alert('That did not work')
  }
  return <button onClick={run}>AddNote</button>
}

export function RemoveNote({ id }: { id: string }) {
  async function run() {
    const result = await deleteNote(id).catch(serverError)
    if (!result.success) alert('That did not work')
  }
  return <button onClick={run}>RemoveNote</button>
}

export function AddDraft({ id }: { id: string }) {
  async function run() {
    const result = await createDraft({ title: id }).catch(serverError)
    if (!result.success) alert('That did not work')
  }
  return <button onClick={run}>AddDraft</button>
}

export function RemoveDraft({ id }: { id: string }) {
  async function run() {
    const result = await deleteDraft(id)
    if (!result.success) alert('That did not work')
  }
  return <button onClick={run}>RemoveDraft</button>
}
