'use server'

import 'server-only'
import { saveNote } from '@/lib/notes'

export type CreateNoteResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: number; error: string }

// Required fields: title
// Optional fields: body,
// tags
/* Anybody may. */
export async function createNote(note: any): Promise<CreateNoteResult> {
  await saveNote(note)
  return { success: true, data: { ok: true } }
}
