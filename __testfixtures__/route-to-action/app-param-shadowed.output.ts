'use server'

import 'server-only'
import { auth } from '@/lib/auth'
import { db } from '@/lib/db'

export type DeletePostResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: 403; error: string }

export async function deletePost(id: string): Promise<DeletePostResult> {
  const session = await auth()
  const post = await db.post.find(id)
  if (post.authorId !== session.user.id) {
    return { success: false, status: 403, error: 'Not yours' }
  }
  const readers = post.readers.filter((id, index, all) => all.indexOf(id) === index)
  await db.post.remove(id, readers)
  return { success: true, data: { ok: true } }
}
