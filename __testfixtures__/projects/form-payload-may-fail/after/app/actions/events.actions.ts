'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreateEventResult = { success: true } | { success: false; error: string }

export async function createEvent(input: {
  name: string
  tags: string[]
  at: string
}): Promise<CreateEventResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { name, tags, at } = input
  await db.save({ name, tags, at })
  return { success: true }
}
