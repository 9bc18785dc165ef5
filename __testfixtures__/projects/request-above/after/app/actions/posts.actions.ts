'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreatePostResult = { success: true; data: { id: string } } | { success: false; error: string }

export async function createPost(input: { title: string; body: string }): Promise<CreatePostResult> {
  const { title, body } = input
  if (!title) return { success: false, error: 'A title is required' }

  const post = await db.post.create({ title, body })
  return { success: true, data: { id: post.id } }
}

export type DeletePostResult = { success: true } | { success: false; error: string }

export async function deletePost(id: string): Promise<DeletePostResult> {
  if (!(await db.post.find(id))) return { success: false, error: 'No such post' }
  await db.post.delete(id)
  return { success: true }
}

export type UpdatePostResult = { success: true } | { success: false; error: string }

export async function updatePost(id: string, input: { title: string }): Promise<UpdatePostResult> {
  const { title } = input
  if (!title) return { success: false, error: 'A title is required' }
  await db.post.update(id, { title })
  return { success: true }
}
