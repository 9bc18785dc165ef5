'use server'

import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function createPost(title: string) {
  return db.post.create({ title, body: '' })
}

export type AddPostResult = { success: true } | { success: false; error: string }

export async function addPost(input: { title: string; body: string }): Promise<AddPostResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  const { title, body } = input
  if (!title) return { success: false, error: 'A title is required' }

  await db.post.create({ title, body })
  return { success: true }
}
