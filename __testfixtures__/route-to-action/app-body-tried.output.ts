'use server'

import 'server-only'
import { z } from 'zod'
import { auth } from '@/auth'
import { db } from '@/lib/db'
import { toWire } from './to-wire'

const schema = z.object({ title: z.string().min(1) })

export type CreatePostResult = Awaited<ReturnType<typeof createPost>>

export async function createPost(body: z.input<typeof schema>) {
  const session = await auth()
  if (!session) return { success: false as const, status: 401, error: 'Not signed in' }

  // What the form sent

  const parsed = schema.safeParse(body)
  if (!parsed.success) return { success: false as const, status: 422, error: 'Invalid post' }
  const post = await db.post.create({ data: { ...parsed.data, authorId: session.user.id } })
  return { success: true as const, data: toWire(post) }
}
