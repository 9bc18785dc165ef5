'use server'

import 'server-only'
import { save } from '@/lib/db'

export type CreateNoteResult =
  | { success: true; data: { id: number } }
  | { success: false; error: string }

export async function createNote(input: {
  text: string
}): Promise<CreateNoteResult> {
  const { text } = input
  if (!text) return { success: false, error: 'Empty' }
  const id = await save(text)
  return { success: true, data: { id } }
}
