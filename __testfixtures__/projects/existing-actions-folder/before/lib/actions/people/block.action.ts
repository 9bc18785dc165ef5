'use server'

import { db } from '@/lib/db'

export async function block(id: string) {
  await db.post.like(id)
}
