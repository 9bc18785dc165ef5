'use server'

import 'server-only'
import { db } from '@/lib/db'

export type UpdatePostResult = { success: true } | { success: false; error: string }

export async function updatePost(id: string, input: { title: string }): Promise<UpdatePostResult> {
  const { title } = input
  if (!title) return { success: false, error: 'A title is required' }
  await db.post.update(id, { title })
  return { success: true }
}
