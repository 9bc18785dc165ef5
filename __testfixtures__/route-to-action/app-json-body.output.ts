'use server'

import 'server-only'
import type { z } from 'zod'
import { db } from '@/lib/db'
import { postSchema } from '@/lib/schemas'
import { getSession } from '@/lib/session'

export type CreatePostResult =
  | { success: true; data: { id: string } }
  | { success: false; error: string; errors?: { title?: string[]; body?: string[] } }

export async function createPost(input: z.input<typeof postSchema>): Promise<CreatePostResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }

  // Whatever the browser says, the schema decides.
  const parsed = postSchema.safeParse(input)
  if (!parsed.success) {
    return { success: false, error: 'Check the fields', errors: parsed.error.flatten().fieldErrors }
  }

  const post = await db.post.create({ ...parsed.data, authorId: session.userId })
  return { success: true, data: { id: post.id } }
}
