'use server'

import { db } from '@/lib/db'

// One of its successes says nothing of an error.
export async function find(id: string, kind: string) {
  if (!kind) throw new Error('Which kind?')
  if (kind === 'draft') return { data: await db.draft.find(id), error: null }
  return { post: await db.post.find(id) }
}

// `error` is a text in its success, too.
export async function lint(id: string): Promise<{ data: string | null; error: string }> {
  if (!id) throw new Error('Which post?')
  return { data: id, error: 'none' }
}
