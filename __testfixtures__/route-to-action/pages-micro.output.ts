'use server'

import 'server-only'
import { save } from '@/lib/notes'
import { toWire } from './to-wire'

export type CreateNoteResult = Awaited<ReturnType<typeof createNote>>

export async function createNote(input: { title: string }) {
  const { title } = input
  if (!title) return { success: false as const, status: 400, error: 'A title is required' }

  const note = await save(title)
  return { success: true as const, data: toWire({ id: note.id }) }
}
