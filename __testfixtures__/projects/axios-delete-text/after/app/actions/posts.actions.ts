'use server'

import 'server-only'
import { db } from '@/lib/db'

export type DeletePostsResult = { success: true } | { success: false; error: string }

export async function deletePosts(postId: string): Promise<DeletePostsResult> {
  try {
    await db.post.delete(postId)
    return { success: true }
  } catch (error) {
    return { success: false, error: 'Not deleted' }
  }
}
