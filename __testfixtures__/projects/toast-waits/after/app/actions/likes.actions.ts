'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateLikeResult =
  | { success: true }
  | { success: false; error: string }

export async function createLike(input: {
  id: string
}): Promise<CreateLikeResult> {
  const { id } = input
  if (!id) return { success: false, error: 'Like what?' }
  await db.post.like(id)
  return { success: true }
}
