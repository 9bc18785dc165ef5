'use server'

import { db } from '@/lib/db'

export async function createPost(title: string) {
  return db.post.create({ title, body: '' })
}
