'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreatePostResult =
  | { success: true; data: { id: string } }
  | { success: false; status: 400 | 401; error: string }

export async function createPost(input: {
  title: string
  body: string
}): Promise<CreatePostResult> {
  const session = await getSession()
  if (!session) return { success: false, status: 401, error: 'Sign in first' }

  const { title, body } = input
  if (!title) return { success: false, status: 400, error: 'A title is required' }

  const post = await db.post.create({ title, body })
  return { success: true, data: { id: post.id } }
}

export type UpdatePostResult =
  | { success: true; data: { id: string; title: string; body: string; likes: number } }
  | { success: false; status: 400; error: string }

export async function updatePost(id: string, input: { title: string }): Promise<UpdatePostResult> {
  const { title } = input
  if (!title) return { success: false, status: 400, error: 'A title is required' }
  return { success: true, data: await db.post.update(id, { title }) }
}
