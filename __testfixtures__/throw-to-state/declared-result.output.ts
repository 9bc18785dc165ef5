'use server'

import { z } from 'zod'
import { db } from '@/lib/db'

export type PostState =
  | { success: true; id: string }
  | { success: false; error: string; errors?: Record<string, string[] | undefined> }

const postSchema = z.object({ title: z.string().min(1), body: z.string() })

export async function createPost(_previous: PostState | null, formData: FormData): Promise<PostState> {
  const parsed = postSchema.safeParse(Object.fromEntries(formData))
  if (!parsed.success) {
    return { success: false, error: 'Check the fields', errors: parsed.error.flatten().fieldErrors }
  }
  const data = parsed.data
  const author = await db.user.current()
  if (!author) return { success: false, error: 'Sign in first' }

  const post = await db.post.insert({ ...data, author })
  return { success: true, id: post.id }
}
