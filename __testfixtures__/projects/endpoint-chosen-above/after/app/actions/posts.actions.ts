'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreatePostResult = { success: true } | { success: false; error: string }

export async function createPost(input: { title: string; body: string }): Promise<CreatePostResult> {
  const { title, body } = input
  if (!title) return { success: false, error: 'A title is required' }

  await db.post.create({ title, body })
  return { success: true }
}

export type UpdatePostResult = { success: true } | { success: false; error: string }

export async function updatePost(id: string, input: { title: string; body: string }): Promise<UpdatePostResult> {
  const { title } = input
  if (!title) return { success: false, error: 'A title is required' }
  await db.post.update(id, { title })
  return { success: true }
}
