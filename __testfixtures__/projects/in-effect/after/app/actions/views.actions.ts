'use server'

import 'server-only'
import { db } from '@/lib/db'

export type CreateViewResult =
  | { success: true }
  | { success: false; error: string }

export async function createView(input: {
  slug: string
}): Promise<CreateViewResult> {
  const { slug } = input
  await db.post.like(slug)
  return { success: true }
}
