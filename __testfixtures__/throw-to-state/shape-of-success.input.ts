'use server'

import { db } from '@/lib/db'

export async function archive(id: string) {
  const post = await db.post.find(id)
  if (!post) throw new Error('There is no such post')
  await db.post.archive(id)
  return { ok: true }
}
