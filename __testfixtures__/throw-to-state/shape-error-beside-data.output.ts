'use server'

import { db } from '@/lib/db'

export async function find(id: string) {
  const post = await db.post.find(id)
  if (!post) return { data: null, error: 'There is no such post' }
  return { data: post, error: null }
}

export async function rename(id: string, name: string): Promise<{ data: string | null; error: string | null }> {
  if (!name) return { data: null, error: 'A name is needed' }
  await db.post.rename(id, name)
  return { data: name, error: null }
}
