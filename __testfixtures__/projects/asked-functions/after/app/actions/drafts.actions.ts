'use server'

import 'server-only'
import { cookies } from 'next/headers'
import { db } from '@/lib/db'
import { readSession } from '@/lib/session'

export type CreateDraftResult = { success: true } | { success: false; error: string }

export async function createDraft(input: { title: string }): Promise<CreateDraftResult> {
  const session = await readSession((await cookies()).get('session')?.value)
  if (!session) {
    return { success: false, error: 'Sign in first' }
  }
  if (!input.title) {
    return { success: false, error: 'A title is missing' }
  }

  await db.notes.create({ title: input.title, ownerId: session.user.id })
  return { success: true }
}

export type DeleteDraftResult = { success: true } | { success: false; error: string }

export async function deleteDraft(id: string): Promise<DeleteDraftResult> {
  try {
    const session = await readSession((await cookies()).get('session')?.value)
    if (!session) {
      throw new Error('Nobody is signed in')
    }

    const user = session.user
    await db.notes.remove(id, user.id)
    return { success: true }
  } catch (error) {
    console.error(error)
    return { success: false, error: 'That did not work' }
  }
}
