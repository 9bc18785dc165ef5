'use server'

import { db } from '@/lib/db'

export async function findPost(id: string) {
  const post = await db.post.find(id)
  if (!post) return { success: false as const, error: 'Post not found' }
  return { success: true as const, data: post }
}

export async function titles(blog: string) {
  if (!blog) return { success: false as const, error: 'Which blog?' }
  return { success: true as const, data: await db.post.titles(blog) }
}

export async function draft(blog: string, title: string) {
  if (!title) {
    // The editor shows this.
    return { success: false as const, error: 'A draft needs a title' }
  }

  const created = await db.post.insert({ blog, title })
  const data = {
    id: created.id,
    // Not the stored one: it may be shortened.
    title,
  }
  return { success: true as const, data }
}
