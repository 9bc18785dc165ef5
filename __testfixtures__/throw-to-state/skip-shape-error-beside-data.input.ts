'use server'

import { db } from '@/lib/db'

export async function find(id: string) {
  const post = await db.post.find(id)
  if (!post) throw new Error('There is no such post')
  return { data: post, error: null }
}
