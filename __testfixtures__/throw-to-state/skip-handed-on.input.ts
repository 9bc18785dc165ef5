'use server'

import { db } from '@/lib/db'

export async function remove(id: string) {
  if (!id) throw new Error('Which post?')
  await db.post.remove(id)
}
