'use server'

import type { PostState } from '@/lib/types'

export async function createPost(title: string): Promise<PostState> {
  if (!title) throw new Error('A title is required')
  return insert(title)
}
