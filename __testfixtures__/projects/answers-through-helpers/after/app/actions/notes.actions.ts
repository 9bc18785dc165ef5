'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getUser } from '@/lib/session'
import { NotFoundError, ConflictError } from '@/lib/errors'
import { logError } from '@/lib/log'
import { toWire } from './to-wire'

const UNKNOWN = 'Something went wrong'

export type CreateNoteResult = Awaited<ReturnType<typeof createNote>>

export async function createNote(input: { title: string }) {
  try {
    const user = await getUser()
    if (!user) return { success: false as const, error: 'Sign in first' }

    const { title } = input
    if (!title) {
      return { success: false as const, error: 'A note needs a title', code: 'no_title' }
    }

    return {
      success: true as const,
      data: toWire({ success: true, data: await db.notes.create({ title, ownerId: user.id }) }),
    }
  } catch (error) {
    if (error instanceof NotFoundError) return { success: false as const, error: error.message, code: 'not_found' }
    // Two people at once.
    if (error instanceof ConflictError) {
      return { success: false as const, error: error.message }
    }
    logError(error)
    return { success: false as const, error: UNKNOWN }
  }
}

export type DeleteNoteResult =
  | { success: true }
  | { success: false; status: 401 | 403 | 404; error: string; code?: string }

export async function deleteNote(id: string): Promise<DeleteNoteResult> {
  const user = await getUser()
  if (!user) return { success: false, status: 401, error: 'Sign in first' }
  const note = await db.notes.find(id)
  if (!note) return { success: false, status: 404, error: 'Note not found', code: 'not_found' }
  if (note.ownerId !== user.id) return { success: false, status: 403, error: 'Not your note' }
  await db.notes.remove(id)
  return { success: true }
}

export type UpdateNoteResult =
  | { success: true; data: { id: string; title: string; ownerId: string } }
  | { success: false; error: string }

export async function updateNote(id: string, input: { title: string }): Promise<UpdateNoteResult> {
  const { title } = input
  return title.length > 80 ? { success: false, error: 'Too long' } : {
    success: true,
    data: await db.notes.update(id, { title }),
  }
}
