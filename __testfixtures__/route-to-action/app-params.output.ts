'use server'

import 'server-only'
import { db } from '@/lib/db'

export type DeleteTagResult =
  | { success: true; data: { left: number } }
  | { success: false; status: 404; error: string }

export async function deleteTag(
  id: string,
  label: string,
): Promise<DeleteTagResult> {
  const post = await db.post.find(id)
  if (!post) return { success: false, status: 404, error: 'No such post' }

  await db.post.untag(id, label)
  return { success: true, data: { left: post.tags.length - 1 } }
}
