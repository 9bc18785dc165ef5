'use server'

import { db } from '@/lib/db'

export async function like(id: string) {
  await db.post.like(id)
}
