'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateLikeResult =
  | { success: true; data: { likes: number } }
  | { success: false; error: string }

export async function createLike(input: {
  id: string
}): Promise<CreateLikeResult> {
  const { id } = input
  const post = await db.post.find(id)
  if (!post) return { success: false, error: 'Not found' }

  const { likes } = await db.post.like(id)
  return { success: true, data: { likes } }
}
