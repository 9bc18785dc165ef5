'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateNoteResult = { success: true } | { success: false; error: string }

export async function createNote(
  team: string,
  input: { title: string },
  notePinned?: string,
): Promise<CreateNoteResult> {
  const pinned = notePinned === 'yes'
  const { title } = input
  if (!title) return { success: false, error: 'A title, please' }
  await db.notes.add({ team, title, pinned })
  return { success: true }
}
