'use server'

import { db } from '@/lib/db'

export async function publish(ids: string[]) {
  const one = async (id: string) => {
    const post = await db.post.find(id)
    if (!post) throw new Error('Post not found')
    await db.post.publish(id)
  }
  await Promise.all(ids.map(one))
}
