'use server'

import { db } from '@/lib/db'

export async function findPost(id: string) {
  const post = await db.post.find(id)
  if (!post) throw new Error('Post not found')
  return post
}
