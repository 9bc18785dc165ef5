import { createNote as createNoteAction } from '@/app/actions/notes.actions'
import { serverError } from '@/app/actions/server-error'
import type { Note } from './db'

export async function createNote(text: string): Promise<Note> {
  const result = await createNoteAction({ text }).catch(serverError)
  if (!result.success) throw new Error(result.error || 'Internal Server Error')
  const data = result.data

  return data.note
}
