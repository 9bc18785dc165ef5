'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreatePostResult = { success: true } | { success: false; status: 400 | 401; error: string }

export async function createPost(input: { title: string; body: string }): Promise<CreatePostResult> {
  const session = await getSession()
  if (!session) return { success: false, status: 401, error: 'Sign in first' }

  const { title, body } = input
  if (!title) return { success: false, status: 400, error: 'A title is required' }

  await db.post.create({ title, body })
  return { success: true }
}

export type DeletePostResult = { success: true } | { success: false; status: number; error: string }

export async function deletePost(id: string): Promise<DeletePostResult> {
  await db.post.delete(id)
  return { success: true }
}

export type UpdatePostResult =
  | { success: true; data: { id: string; title: string; body: string; likes: number } }
  | { success: false; status: 404; error: string }

export async function updatePost(id: string, input: { title: string }): Promise<UpdatePostResult> {
  const { title } = input
  if (!(await db.post.find(id))) return { success: false, status: 404, error: 'No such post' }
  return { success: true, data: await db.post.update(id, { title }) }
}

export type ClearPostsResult = { success: true } | { success: false; error: string }

export async function clearPosts(): Promise<ClearPostsResult> {
  if (!(await getSession())) return { success: false, error: 'Sign in first' }
  await db.post.delete('all')
  return { success: true }
}
