'use server'

import 'server-only'
import { db } from '../../lib/db'

export type LikePostResult = { success: true } | { success: false; error: string }

export async function likePost(id: string): Promise<LikePostResult> {
  const post = await db.post.find(id)
  if (!post) return { success: false, error: 'This post is gone' }
  await db.post.like(id)
  return { success: true }
}
