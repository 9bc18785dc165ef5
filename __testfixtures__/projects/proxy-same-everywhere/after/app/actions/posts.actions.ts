'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreatePostResult = { success: true } | { success: false; error: string }

export async function createPost(input: {
  title: string
  body: string
}): Promise<CreatePostResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { title, body } = input
  if (!title) return { success: false, error: 'A title is required' }

  await db.post.create({ title, body })
  return { success: true }
}
