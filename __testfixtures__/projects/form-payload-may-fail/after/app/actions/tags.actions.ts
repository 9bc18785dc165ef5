'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreateTagResult = { success: true } | { success: false; error: string }

export async function createTag(input: { names: string[]; at: string }): Promise<CreateTagResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { names, at } = input
  await db.save({ names, at })
  return { success: true }
}
