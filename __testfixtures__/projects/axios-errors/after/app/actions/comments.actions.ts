'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type UpdateCommentResult =
  | { success: true }
  | { success: false; status: 401; error: string }

export async function updateComment(input: {
  postId: string
  text: string
}): Promise<UpdateCommentResult> {
  const { postId, text } = input

  const session = await getSession()
  if (!session) return { success: false, status: 401, error: 'Unauthorized' }

  await db.post.update(postId, { body: text })
  return { success: true }
}

export type CreateCommentResult =
  | { success: true }
  | { success: false; error: string }

export async function createComment(input: {
  postId: string
  text: string
}): Promise<CreateCommentResult> {
  const { postId, text } = input
  if (!text) return { success: false, error: 'Say something' }

  await db.post.update(postId, { body: text })
  return { success: true }
}
