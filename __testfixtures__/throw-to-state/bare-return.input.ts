'use server'

import { db } from '@/lib/db'

export async function like(id: string): Promise<void> {
  const post = await db.post.find(id)
  if (!post) throw new Error('Post not found')
  if (post.liked) return

  await db.post.like(id)
}

async function unlike(id: string) {
  if (!id) throw new Error('Missing id')
  await db.post.unlike(id)
}

export { unlike as removeLike }
