'use server'

import { db } from '@/lib/db'

export async function publish(id: string) {
  const post = await db.post.find(id)
  if (!post) throw new Error('Post not found')
  if (post.published) return
  return db.post.publish(id)
}
