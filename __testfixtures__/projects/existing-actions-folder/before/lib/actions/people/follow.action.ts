'use server'

import { db } from '@/lib/db'

export async function follow(id: string) {
  await db.post.like(id)
}
