'use server'

import 'server-only'
import type { NextRequest } from 'next/server'
import { db } from '@/lib/db'
import { currentUser } from '@/lib/session'
import { headers, cookies } from 'next/headers'

export type CreateLikeResult =
  | { success: true }
  | { success: false; error: string }

export async function createLike(input: {
  post: string
}): Promise<CreateLikeResult> {
  const user = await currentUser({ headers: await headers(), cookies: await cookies() } as unknown as NextRequest)
  if (!user) {
    return { success: false, error: 'Sign in first' }
  }
  const { post } = input
  await db.insert('likes', { post, user: user.id })
  return { success: true }
}
