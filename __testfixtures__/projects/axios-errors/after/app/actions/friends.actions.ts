'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export type CreateFriendResult =
  | { success: true }
  | { success: false; error: string }

export async function createFriend(input: any): Promise<CreateFriendResult> {
  const { email } = input

  const session = await getSession()
  if (!session) return { success: false, error: 'Unauthorized' }

  const post = await db.post.find(email)
  if (!post) return { success: false, error: 'This person does not exist.' }

  await db.post.like(post.id)
  return { success: true }
}
