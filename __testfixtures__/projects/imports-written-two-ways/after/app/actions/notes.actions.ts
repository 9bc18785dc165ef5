'use server'

import 'server-only'
import db, { getSession } from '@/lib/db'
import noteDb from '@/lib/archive/db'

export type CreateNoteResult = { success: true } | { success: false; error: string }

export async function createNote(input: { text: string }): Promise<CreateNoteResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }
  const { text } = input
  await db.note.create({ text })
  return { success: true }
}

export type DeleteNoteResult = { success: true } | { success: false; error: string }

export async function deleteNote(id: string): Promise<DeleteNoteResult> {
  if (!(await getSession())) return { success: false, error: 'Sign in first' }
  await db.note.delete(id)
  return { success: true }
}

export type PinNoteResult = { success: true } | { success: false; error: string }

export async function pinNote(id: string): Promise<PinNoteResult> {
  let pinned
  pinned = await noteDb.note.pin(id)
  return { success: true }
}
