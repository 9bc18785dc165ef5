'use server'

import { db } from '@/lib/db'

export type LikeResult = { success: true } | { success: false; error: string }

export async function like(id: string): Promise<LikeResult> {
  const post = await db.post.find(id)
  if (!post) return { success: false, error: 'Post not found' }
  if (post.liked) return { success: true }

  await db.post.like(id)
  return { success: true }
}

export type RemoveLikeResult =
  | { success: true }
  | { success: false; error: string }

async function unlike(id: string): Promise<RemoveLikeResult> {
  if (!id) return { success: false, error: 'Missing id' }
  await db.post.unlike(id)
  return { success: true }
}

export { unlike as removeLike }
