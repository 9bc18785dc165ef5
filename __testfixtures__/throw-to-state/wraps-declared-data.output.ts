'use server'

import { db, type Post } from '@/lib/db'

export type FindPostsResult =
  | { success: true; data: Post[] }
  | { success: false; error: string }

/** The newest first. */
export async function findPosts(
  blog: string,
  page = 0,
): Promise<FindPostsResult> {
  if (page < 0) return { success: false, error: 'There is no such page' }

  const posts = await db.post.page(blog, page)
  return { success: true, data: posts.toReversed() }
}
