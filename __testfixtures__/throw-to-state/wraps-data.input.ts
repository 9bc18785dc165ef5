'use server'

import { db } from '@/lib/db'

export async function findPost(id: string) {
  const post = await db.post.find(id)
  if (!post) throw new Error('Post not found')
  return post
}

export async function titles(blog: string) {
  if (!blog) throw new Error('Which blog?')
  return db.post.titles(blog)
}

export async function draft(blog: string, title: string) {
  if (!title) {
    // The editor shows this.
    throw new Error('A draft needs a title')
  }

  const created = await db.post.insert({ blog, title })
  return {
    id: created.id,
    // Not the stored one: it may be shortened.
    title,
  }
}
