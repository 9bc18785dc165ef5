'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreatePostResult =
  | { success: true }
  | { success: false; status: 400 | 401; error: string }

export async function createPost(input: {
  title: string
  body: string
}): Promise<CreatePostResult> {
  const session = await getSession()
  if (!session) return { success: false, status: 401, error: 'Sign in first' }

  const { title, body } = input
  if (!title) return { success: false, status: 400, error: 'A title is required' }

  await db.post.create({ title, body })
  return { success: true }
}

export type DeletePostResult = { success: true } | { success: false; error: string }

export async function deletePost(id: string): Promise<DeletePostResult> {
  const post = await db.post.find(id)
  if (!post) return { success: false, error: 'No such post' }

  await db.post.delete(id)
  return { success: true }
}
