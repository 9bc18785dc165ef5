'use server'

import 'server-only'
import { save } from '@/lib/db'

export type CreateNoteResult =
  | { success: true }
  | { success: false; error: string }

export async function createNote(input: {
  text: string
}): Promise<CreateNoteResult> {
  const { text } = input
  if (!text) return { success: false, error: 'Some text?' }
  await save('notes', text)
  return { success: true }
}
