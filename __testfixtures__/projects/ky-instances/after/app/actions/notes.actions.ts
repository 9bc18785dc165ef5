'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateNoteResult = { success: true } | { success: false; error: string }

export async function createNote(input: { text: string }): Promise<CreateNoteResult> {
  const { text } = input
  if (!text) return { success: false, error: 'A note needs a text' }
  await db.add(text)
  return { success: true }
}

export type ReadNotesResult = { success: true } | { success: false; error: string }

export async function readNotes(): Promise<ReadNotesResult> {
  await db.markRead()
  return { success: true }
}
