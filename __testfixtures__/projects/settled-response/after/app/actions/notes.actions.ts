'use server'

import 'server-only'
import { removeNote, saveNote } from '@/lib/notes'

export type CreateNoteResult =
  | { success: true; data: { id: string; text: string } }
  | { success: false; status: 400; error: string }

export async function createNote(input: { text: string }): Promise<CreateNoteResult> {
  const { text } = input
  if (!text) return { success: false, status: 400, error: 'Say something' }
  return { success: true, data: await saveNote(text) }
}

export type DeleteNoteResult = { success: true } | { success: false; status: 404; error: string }

export async function deleteNote(id: string): Promise<DeleteNoteResult> {
  if (!(await removeNote(id))) return { success: false, status: 404, error: 'No such note' }
  return { success: true }
}
