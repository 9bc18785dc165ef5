'use server'

import { db } from '@/lib/db'

export type ArchiveResult = { ok: true } | { ok: false; error: string }

export async function archive(id: string): Promise<ArchiveResult> {
  const post = await db.post.find(id)
  if (!post) return { ok: false, error: 'There is no such post' }
  await db.post.archive(id)
  return { ok: true }
}
