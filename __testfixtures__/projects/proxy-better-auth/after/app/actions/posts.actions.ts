'use server'

import 'server-only'
import { headers } from 'next/headers'
import { auth } from '@/lib/auth'
import { db } from '@/lib/db'

export type CreatePostResult = { success: true } | { success: false; error: string }

export async function createPost(input: { title: string }): Promise<CreatePostResult> {
  const session = await auth.api.getSession({ headers: await headers() })
  if (!session) return { success: false, error: 'Sign in first' }

  const { title } = input
  await db.post.create({ title, body: '' })
  return { success: true }
}
