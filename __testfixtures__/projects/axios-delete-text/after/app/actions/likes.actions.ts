'use server'

import 'server-only'
import { db } from '@/lib/db'

export type RemoveLikesResult = { success: true } | { success: false; error: string }

export async function removeLikes(id: string): Promise<RemoveLikesResult> {
  const post = await db.post.find(id)
  if (!post) return { success: false, error: 'No such post' }

  await db.post.like(id)
  return { success: true }
}
