'use server'

import { db } from '@/lib/db'

// Its callers look at the result, and would take `{ error }` for a post.
export async function find(id: string): Promise<{ id: string; title: string }> {
  const post = await db.post.find(id)
  if (!post) throw new Error('There is no such post')
  return { id, title: post.title }
}
