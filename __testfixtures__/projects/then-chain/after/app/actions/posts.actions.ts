'use server'

import 'server-only'
import { db } from '../../lib/db'

export type LikePostResult =
  | { success: true; data: { likes: number } }
  | { success: false; status: 404; error: string }

export async function likePost(id: string): Promise<LikePostResult> {
  const post = await db.post.find(id)
  if (!post) return { success: false, status: 404, error: 'This post is gone' }
  const { likes } = await db.post.like(id)
  return { success: true, data: { likes } }
}
