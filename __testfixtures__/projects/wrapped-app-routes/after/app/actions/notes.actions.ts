'use server'

import 'server-only'
import { ApiError } from '@/lib/api-error'
import { db } from '@/lib/db'
import { currentUser } from '@/lib/session'
import type { User } from '@/lib/session'

const roles = /^(member|admin)$/

function isKnown(user: User) {
  return roles.test(user.role)
}

export type DeleteNoteResult = { success: true } | { success: false; error: string }

export async function deleteNote(id: string): Promise<DeleteNoteResult> {
  const user = await currentUser()
  if (!user) {
    return { success: false, error: 'Sign in first' }
  }

  // Members of the trial have no role yet.
  if (!isKnown(user)) return { success: false, error: 'Finish your profile first' }

  const handlerUser = (await db.note.find(id))?.owner
  if (handlerUser !== user.id) return { success: false, error: 'Not yours' }

  await db.note.remove(id)
  return { success: true }
}

export type UpdateNoteResult =
  | { success: true; data: { id: string; owner: string; title: string } }
  | { success: false; error: string }

// Renames a note.
export async function updateNote(id: string, input: { title: string }): Promise<UpdateNoteResult> {
  try {
    const user = await currentUser()
    if (!user) {
      return { success: false, error: 'Sign in first' }
    }

    // Members of the trial have no role yet.
    if (!isKnown(user)) return { success: false, error: 'Finish your profile first' }

    const { title } = input
    if (!title) return { success: false, error: 'A title is required' }

    const note = await db.note.find(id)
    if (note?.owner !== user.id) throw new ApiError(409, 'Somebody else has it now')

    return { success: true, data: await db.note.update(id, { title }) }
  } catch (error) {
    if (error instanceof ApiError) {
      return { success: false, error: error.message }
    }
    console.error(error)
    return { success: false, error: 'Something went wrong' }
  }
}

export type PinNoteResult = { success: true } | { success: false; error: string }

export async function pinNote(id: string): Promise<PinNoteResult> {
  try {
    const user = await currentUser()
    if (!user) {
      return { success: false, error: 'Sign in first' }
    }

    // Members of the trial have no role yet.
    if (!isKnown(user)) return { success: false, error: 'Finish your profile first' }

    if (user.role !== 'admin') {
      return { success: false, error: 'That is not for you' }
    }
    await db.note.update(id, { title: `Pinned: ${id}` })
    return { success: true }
  } catch (error) {
    if (error instanceof ApiError) {
      return { success: false, error: error.message }
    }
    console.error(error)
    return { success: false, error: 'Something went wrong' }
  }
}
