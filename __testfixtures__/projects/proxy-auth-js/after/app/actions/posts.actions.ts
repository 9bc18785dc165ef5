'use server'

import 'server-only'
import { requireUser } from '@/lib/current-user'
import { db } from '@/lib/db'

export type CreatePostResult =
  | { success: true }
  | { success: false; error: string }

export async function createPost(input: {
  title: string
}): Promise<CreatePostResult> {
  let user
  try {
    user = await requireUser()
  } catch {
    return { success: false, error: 'Unauthorized' }
  }

  const { title } = input
  await db.post.create({ title, body: user.name })
  return { success: true }
}
