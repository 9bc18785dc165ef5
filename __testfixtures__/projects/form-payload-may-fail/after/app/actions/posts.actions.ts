'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreatePostResult = { success: true } | { success: false; error: string }

export async function createPost(input: {
  title: string
  author?: string
  settings: unknown
}): Promise<CreatePostResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { title, author, settings } = input
  await db.save({ title, author, settings })
  return { success: true }
}
