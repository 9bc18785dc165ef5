'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreatePostResult =
  | { success: true; data: { message: string } }
  | { success: false; error: string }

export async function createPost(input: {
  title: string
  body: string
}): Promise<CreatePostResult> {
  try {
    const { title, body } = input
    await db.post.create({ title, body })
    return { success: true, data: { message: 'Saved' } }
  } catch (error) {
    console.error(error)
    return { success: false, error: 'Error in saving the post' }
  }
}

export type LikePostResult = { success: true } | { success: false; status: 404; error: string }

export async function likePost(id: string): Promise<LikePostResult> {
  const post = await db.post.find(id)
  if (!post) return { success: false, status: 404, error: 'No such post' }
  await db.post.like(id)
  return { success: true }
}
