'use server'

import 'server-only'
import type { CreatePostInput, CreatePostResult, DeletePostResult } from './posts.server'
import { runCreatePost, runDeletePost } from './posts.server'

export async function createPost(post: CreatePostInput): Promise<CreatePostResult> {
  return runCreatePost(async () => post)
}

export async function deletePost(id: string): Promise<DeletePostResult> {
  return runDeletePost(id)
}
