'use server'

import 'server-only'
import { db } from '@/lib/db'
import { currentUser } from '@/lib/current-user'

export type CreatePostResult = { success: true } | { success: false; error: string }

export async function createPost(input: { title: string }): Promise<CreatePostResult> {
  const { title } = input
  if (!title) return { success: false, error: 'A title is required' }

  await db.post.create({ title })
  return { success: true }
}

export type DeletePostResult = { success: true } | { success: false; error: string }

export async function deletePost(id: string): Promise<DeletePostResult> {
  const user = await currentUser()
  if (!user || user.role !== 'editor') {
    return { success: false, error: 'Not for you' }
  }
  if ((await db.post.count({ id, owner: user.id })) === 0) {
    return { success: false, error: 'No such post' }
  }

  await db.post.remove(id)
  return { success: true }
}

export type UpdatePostResult = { success: true } | { success: false; error: string }

export async function updatePost(id: string, input: { title: string }): Promise<UpdatePostResult> {
  const user = await currentUser()
  if (!user || user.role !== 'editor') {
    return { success: false, error: 'Not for you' }
  }
  if ((await db.post.count({ id, owner: user.id })) === 0) {
    return { success: false, error: 'No such post' }
  }

  const { title } = input
  await db.post.update(id, { title })
  return { success: true }
}
