'use server'

import 'server-only'
import { save } from '@/lib/db'

export async function createNote(input) {
  const { text } = input
  await save('notes', text)
  return { success: true }
}
