'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateNoteResult =
  | { success: true }
  | { success: false; error: string }

export async function createNote(input: {
  title: string
}): Promise<CreateNoteResult> {
  try {
    const { title } = input
    await db.notes.add(title)
    return { success: true }
  } catch {
    return { success: false, error: 'Not added' }
  }
}
