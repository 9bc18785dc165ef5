'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreatePostResult =
  | { success: true; data: { id: string } }
  | { success: false; error: string }

export async function createPost(input: any): Promise<CreatePostResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { title, body } = input
  if (!title) return { success: false, error: 'A title is required' }

  const post = await db.post.create({ title, body })
  return { success: true, data: { id: post.id } }
}

export type DeletePostResult = { success: true } | { success: false; error: string }

export async function deletePost(id: string): Promise<DeletePostResult> {
  const post = await db.post.find(id)
  if (!post) return { success: false, error: 'Not Found' }

  await db.post.delete(id)
  return { success: true }
}
