'use server'

import 'server-only'
import { save } from '@/lib/db'

export type CreateNoteResult =
  | { success: true }
  | { success: false; error: string }

export async function createNote(input: {
  slug: string
}): Promise<CreateNoteResult> {
  const { slug } = input
  if (!slug) return { success: false, error: 'Which note?' }
  await save('notes', slug)
  return { success: true }
}
