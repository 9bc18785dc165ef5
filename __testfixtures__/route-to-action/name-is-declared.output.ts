'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getUser } from '@/lib/session'

async function deletePostRecord(id: string) {
  await db.comments.deleteAll(id)
  return db.posts.delete(id)
}

export type DeletePostResult = { success: true } | { success: false; status: 401; error: string }

export async function deletePost(id: string): Promise<DeletePostResult> {
  const user = await getUser()
  if (!user) return { success: false, status: 401, error: 'Sign in first' }
  await deletePostRecord(id)
  return { success: true }
}
