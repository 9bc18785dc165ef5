'use server'

import 'server-only'
import { db } from '@/lib/db'
import { isTaken } from '@/lib/is-taken'
import { getSession } from '@/lib/session'

export type CreateDraftResult = { success: true } | { success: false; error: string; reason?: string }

export async function createDraft(input: { title: string }): Promise<CreateDraftResult> {
  const session = await getSession()
  if (!session) return { success: false, error: '', reason: 'session' }

  const { title } = input
  try {
    await db.post.create({ title, body: '' })
    return { success: true }
  } catch (error) {
    return { success: false, error: isTaken(error) ? 'You have this draft already' : '' }
  }
}

export type UpdateDraftResult = { success: true } | { success: false; error: string }

export async function updateDraft(input: { title: string }): Promise<UpdateDraftResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Unauthorized' }

  const { title } = input
  try {
    await db.post.create({ title, body: '' })
    return { success: true }
  } catch (error) {
    return { success: false, error: isTaken(error) ? 'You have this draft already' : 'Conflict' }
  }
}
