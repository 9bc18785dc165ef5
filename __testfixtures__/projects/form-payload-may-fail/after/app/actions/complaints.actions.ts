'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreateComplaintResult = { success: true } | { success: false; error: string }

export async function createComplaint(input: {
  text: string
  name: string
}): Promise<CreateComplaintResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { text, name } = input
  await db.save({ text, name })
  return { success: true }
}
