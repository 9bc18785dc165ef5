'use server'

import 'server-only'
import { db } from '@/lib/db'

export type DeletePostResult = { success: true } | { success: false; error: string }

export async function deletePost(id: string, listId: string | null): Promise<DeletePostResult> {
  if (!listId) return { success: false, error: 'A list is required' }

  await db.post.delete(id)
  return { success: true }
}

export type UpdatePostResult = { success: true } | { success: false; error: string }

export async function updatePost(
  id: string,
  prefix: string | null,
  input: { title: string },
): Promise<UpdatePostResult> {
  const { title } = input
  await db.post.update(id, { title: `${prefix ?? ''}${title}` })
  return { success: true }
}
