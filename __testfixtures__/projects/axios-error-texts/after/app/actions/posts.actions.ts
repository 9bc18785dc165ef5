'use server'

import 'server-only'
import { db } from '@/lib/db'
import messages from '@/lib/messages'
import { getSession } from '@/lib/session'

export type CreatePostResult = { success: true } | { success: false; error: string }

export async function createPost(input: { title: string; body: string }): Promise<CreatePostResult> {
  const session = await getSession()
  if (!session) return { success: false, error: '' }

  const { title, body } = input
  try {
    await db.post.create({ title, body })
    return { success: true }
  } catch (error) {
    const code = (error as Error).message as keyof typeof messages.post.errors
    return { success: false, error: messages.post.errors[code] ?? messages.post.unknown }
  }
}
