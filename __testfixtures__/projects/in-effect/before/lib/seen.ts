import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export async function markSeen(id: string) {
  await db.post.like(id)
  revalidatePath('/')
}
