'use server'

import { db, type Post } from '@/lib/db'

/** The newest first. */
export async function findPosts(blog: string, page = 0): Promise<Post[]> {
  if (page < 0) throw new Error('There is no such page')

  const posts = await db.post.page(blog, page)
  return posts.toReversed()
}
