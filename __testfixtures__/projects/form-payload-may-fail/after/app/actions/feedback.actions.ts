'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreateFeedbackResult = { success: true } | { success: false; error: string }

export async function createFeedback(input: {
  text: string
  name: string
}): Promise<CreateFeedbackResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { text, name } = input
  await db.save({ text, name })
  return { success: true }
}
