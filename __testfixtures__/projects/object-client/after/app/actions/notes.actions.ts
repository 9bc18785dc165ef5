'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreateNoteResult =
  | { success: true; data: { note: { id: string; text: string } } }
  | { success: false; error: string }

export async function createNote(input: { text: string }): Promise<CreateNoteResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { text } = input
  if (!text) return { success: false, error: 'A note needs a text' }

  const note = await db.note.create({ text })
  return { success: true, data: { note } }
}

export type DeleteNoteResult = { success: true } | { success: false; error: string }

export async function deleteNote(id: string): Promise<DeleteNoteResult> {
  await db.note.delete(id)
  return { success: true }
}

export type UpdateNoteResult =
  | { success: true; data: { note: { id: string; text: string } } }
  | { success: false; error: string }

export async function updateNote(id: string, input: { text: string }): Promise<UpdateNoteResult> {
  const { text } = input
  if (!text) return { success: false, error: 'A note needs a text' }

  const note = await db.note.update(id, { text })
  return { success: true, data: { note } }
}
