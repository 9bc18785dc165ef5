'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type DeletePostResult =
  | { success: true }
  | { success: false; status: 401 | 403 | 404; error: string }

export async function deletePost(id: string): Promise<DeletePostResult> {
  const session = await getSession()
  if (!session) return { success: false, status: 401, error: 'Sign in first' }
  const post = await db.post.find(id)
  if (!post) return { success: false, status: 404, error: 'Not found' }
  if (post.likes > 0) return { success: false, status: 403, error: 'Somebody likes it' }
  await db.post.delete(id)
  return { success: true }
}
