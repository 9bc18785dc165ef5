'use server'

import { db } from '@/lib/db'

export async function mute(id: string) {
  await db.post.like(id)
}
