'use server'

import 'server-only'
import { db } from '../../lib/db'
import { getUser } from '../../lib/session'
import { logError } from '../../lib/log'
import { toWire } from './to-wire'

export type CreateNoteResult = Awaited<ReturnType<typeof createNote>>

export async function createNote(input: { title: string }) {
  const user = await getUser()
  if (!user) {
    return { success: false as const, error: 'Sign in first' }
  }
  const { title } = input
  if (!title)
    return { success: false as const, error: 'A note needs a title', details: { field: 'title' } }

  try {
    const note = await db.notes.create({ title, ownerId: user.id })
    return { success: true as const, data: toWire({ data: note }) }
  } catch (error) {
    if (typeof error === 'string') return { success: false as const, error: toWire(error) }
    logError(error)
    return { success: false as const, error: 'Something went wrong' }
  }
}
