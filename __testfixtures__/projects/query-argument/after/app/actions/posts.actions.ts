'use server'

import 'server-only'
import { db } from '@/lib/db'

export type DeletePostResult = { success: true } | { success: false; error: string }

export async function deletePost(
  id: string | undefined,
  reason: string | undefined,
): Promise<DeletePostResult> {
  if (!id) return { success: false, error: 'Which post?' }
  if (reason) console.log(reason)
  await db.post.delete(String(id))
  return { success: true }
}
