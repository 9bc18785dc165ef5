'use server'

import 'server-only'
import { headers } from 'next/headers'
import { db } from '@/lib/db'
import { log } from '@/lib/log'
import { getSession } from '@/lib/session'

export type CreateNoteResult = { success: true } | { success: false; error: string }

export async function createNote(input: { title: string }): Promise<CreateNoteResult> {
  const session = await getSession()
  if (!session) {
    return { success: false, error: 'Sign in first' }
  }
  const user = session.user

  const { title } = input
  await db.notes.create({ title, ownerId: user.id })
  return { success: true }
}

export type DeleteNoteResult = { success: true } | { success: false; error: string }

export async function deleteNote(id: string): Promise<DeleteNoteResult> {
  // Somebody else's notes stay.
  const session = await getSession()
  // Nobody else has a profile.
  if (!session) return { success: false, error: 'Sign in first' }
  if (session.user.role !== 'editor') {
    log(session.user.id, (await headers()).get('user-agent'))
    return { success: false, error: 'Editors only' }
  }
  const user = session.user

  await db.notes.remove(id, user.id)
  return { success: true }
}
