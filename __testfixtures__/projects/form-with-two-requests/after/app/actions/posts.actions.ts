'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreatePostResult = { success: true } | { success: false; error: string }

export async function createPost(input: any): Promise<CreatePostResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { title, body } = input
  if (!title) return { success: false, error: 'A title is required' }

  await db.post.create({ title, body })
  return { success: true }
}

export type UpdatePostResult = { success: true } | { success: false; error: string }

export async function updatePost(id: string, input: { title: string }): Promise<UpdatePostResult> {
  const { title } = input
  if (!title) return { success: false, error: 'A title is required' }
  await db.post.update(id, { title })
  return { success: true }
}
