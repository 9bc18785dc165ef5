'use server'

import 'server-only'
import { db } from '@/lib/db'
import { withinLimit } from '@/lib/limits'
import { headers } from 'next/headers'

export type CreatePostResult = { success: true; data: { id: string } } | { success: false; error: string }

export async function createPost(input: { title: string }): Promise<CreatePostResult> {
  if (!(await withinLimit({ headers: await headers() } as Request, 'posts'))) {
    return { success: false, error: 'Too many posts' }
  }
  const { title } = input
  return { success: true, data: await db.insert('posts', { title }) }
}
