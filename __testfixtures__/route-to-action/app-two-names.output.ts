'use server'

import 'server-only'
import { save } from '@/lib/notes'
import { toWire } from './to-wire'

export type UpdateNoteResult = { success: true } | { success: false; status: number; error: string }

export async function updateNote(input: any): Promise<UpdateNoteResult> {
  await save(input)
  return { success: true }
}

export type DeleteNotesResult = Awaited<ReturnType<typeof deleteNotes>>

export async function deleteNotes(input: { id: string }) {
  const { id } = input
  if (!id) return { success: false as const, status: 400, error: 'No id' }
  if (id === 'first') return { success: false as const, status: 409, error: 'The first one stays' }
  if (id === 'last') return { success: false as const, status: 423, error: 'Locked', reasons: toWire(['last']) }
  await save('')
  return { success: true as const }
}

export type CreateNoteResult = Awaited<ReturnType<typeof createNote>>

export async function createNote(input: { id: string }) {
  const { id } = input
  if (!id) return { success: false as const, status: 400, error: 'No id' }
  if (id === 'first') return { success: false as const, status: 409, error: 'The first one stays' }
  if (id === 'last') return { success: false as const, status: 423, error: 'Locked', reasons: toWire(['last']) }
  await save('')
  return { success: true as const }
}
