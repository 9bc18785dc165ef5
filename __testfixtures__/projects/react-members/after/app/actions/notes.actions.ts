'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateNoteResult = { success: true } | { success: false; error: string }

export async function createNote(input: { text: string }): Promise<CreateNoteResult> {
  const { text } = input
  if (!text) return { success: false, error: 'There is no text' }
  await db.note.add(text)
  return { success: true }
}
