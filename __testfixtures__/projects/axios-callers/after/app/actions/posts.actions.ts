'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreatePostResult =
  | { success: true; data: { title: string } }
  | { success: false; error: string }

export async function createPost(input: {
  title: string
  body: string
}): Promise<CreatePostResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { title, body } = input
  if (!title) return { success: false, error: 'A title is required' }

  const post = await db.post.create({ title, body })
  return { success: true, data: { title: post.title } }
}

export type DeletePostResult = { success: true } | { success: false; error: string }

export async function deletePost(id: string): Promise<DeletePostResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }
  await db.post.delete(id)
  return { success: true }
}

export type UpdatePostResult = { success: true } | { success: false; error: string }

export async function updatePost(
  id: string,
  changes: { title?: string },
): Promise<UpdatePostResult> {
  await db.post.update(id, changes)
  return { success: true }
}
