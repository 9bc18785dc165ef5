'use server'

import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db'
import { currentUser } from '@/lib/session'
import { ApiError } from '@/lib/api-error'
import { toWire } from './to-wire'

const schema = z.object({ title: z.string().min(1) })

export type CreatePostResult = Awaited<ReturnType<typeof createPost>>

// Writes a post.
export async function createPost(input: z.input<typeof schema>) {
  try {
    const user = await currentUser()
    if (!user) return { success: false as const, error: 'Sign in first' }

    const parsed = schema.safeParse(input)
    if (!parsed.success) {
      return { success: false as const, error: 'Check the fields' }
    }
    const body = parsed.data

    console.info('audit', user.id)

    return {
      success: true as const,
      data: toWire(await db.post.create({ title: body.title, authorId: user.id })),
    }
  } catch (error) {
    if (error instanceof ApiError) {
      return { success: false as const, error: error.message }
    }
    console.error(error)
    return { success: false as const, error: 'Something went wrong' }
  }
}

const roles = ['EDITOR', 'ADMIN']

const updatePostSchema = z.object({ title: z.string().min(3) })

export type UpdatePostResult =
  | {
      success: true
      data: { post: { id: string; title: string; authorId: string }; changed: boolean }
    }
  | { success: false; error: string }

export async function updatePost(
  id: string,
  input: z.input<typeof updatePostSchema>,
): Promise<UpdatePostResult> {
  try {
    const user = await currentUser()
    if (!user) return { success: false, error: 'Sign in first' }

    if (!roles.includes(user.role)) {
      return { success: false, error: 'That is not for you' }
    }

    const parsed = updatePostSchema.safeParse(input)
    if (!parsed.success) {
      return { success: false, error: 'Check the fields' }
    }
    const body = parsed.data

    const post = await db.post.find(id)
    if (!post) throw new ApiError(404, 'No such post')
    if (post.authorId !== user.id && user.role !== 'ADMIN') throw new ApiError(403, 'Not yours')
    if (post.title === body.title) return { success: true, data: { post, changed: false } }

    return { success: true, data: { post: await db.post.update(id, body), changed: true } }
  } catch (error) {
    if (error instanceof ApiError) {
      return { success: false, error: error.message }
    }
    console.error(error)
    return { success: false, error: 'Something went wrong' }
  }
}
