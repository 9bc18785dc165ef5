'use server'

import 'server-only'
import { addNote, removeNote, renameNote } from '@/lib/notes'
import { toWire } from './to-wire'

export type CreateNoteResult = Awaited<ReturnType<typeof createNote>>

// Adds a note (also done when a meeting ends)
export async function createNote(input: any) {
  return { success: true as const, data: toWire(await addNote(input)) }
}

export type UpdateNoteResult = Awaited<ReturnType<typeof updateNote>>

// renames it
// and nothing else.
export async function updateNote(input: any) {
  return { success: true as const, data: toWire(await renameNote(input)) }
}

export type DeleteNotesResult = Awaited<ReturnType<typeof deleteNotes>>

export async function deleteNotes() {
  return { success: true as const, data: toWire(await removeNote()) }
}
