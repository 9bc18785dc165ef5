'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreatePostResult =
  | { success: true; data: { id: string } }
  | { success: false; error: string }

export async function createPost(input: { title: string }): Promise<CreatePostResult> {
  const { title } = input
  if (!title) return { success: false, error: 'A title is missing' }
  const post = await db.post.create(title)
  return { success: true, data: { id: post.id } }
}
