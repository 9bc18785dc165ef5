'use server'

import 'server-only'
import { auth } from '@clerk/nextjs/server'
import { db } from '@/lib/db'
import { currentProfile } from '@/lib/current-profile'

export type CreatePostResult = { success: true } | { success: false; error: string }

export async function createPost(input: {
  title: string
  body: string
}): Promise<CreatePostResult> {
  const { userId } = await auth()
  if (!userId) return { success: false, error: 'Unauthorized' }

  const { title, body } = input
  await db.post.create({ title, body })
  return { success: true }
}

export type UpdatePostResult = { success: true } | { success: false; error: string }

export async function updatePost(id: string, input: { title: string }): Promise<UpdatePostResult> {
  try {
    const profile = await currentProfile()
    const { title } = input

    if (!profile) {
      return { success: false, error: 'Unauthorized' }
    }

    if (!title) {
      return { success: false, error: 'Title missing' }
    }

    await db.post.update(id, { title })
    return { success: true }
  } catch (error) {
    console.log('[POST_ID]', error)
    return { success: false, error: 'Internal Error' }
  }
}
