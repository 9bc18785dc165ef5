'use server'

import 'server-only'
import type {
  CreatePostInput,
  CreatePostResult,
  DeletePostResult,
  UpdatePostInput,
  UpdatePostResult,
} from './posts.server'
import { runCreatePost, runDeletePost, runUpdatePost } from './posts.server'

export async function createPost(input: CreatePostInput): Promise<CreatePostResult> {
  return runCreatePost(input)
}

export async function deletePost(id: string): Promise<DeletePostResult> {
  return runDeletePost(id)
}

export async function updatePost(id: string, input: UpdatePostInput): Promise<UpdatePostResult> {
  return runUpdatePost(id, async () => input)
}
