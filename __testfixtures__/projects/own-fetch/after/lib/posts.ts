import {
  createPost as createPostAction,
  deletePost as deletePostAction,
} from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'
import { getBaseUrl } from './http'
import type { Post } from './db'

export async function listPosts(): Promise<Post[]> {
  const res = await fetch(`${getBaseUrl()}/api/posts/all`)
  return res.json()
}

export async function createPost(post: { title: string; body: string }): Promise<Post> {
  const result = await createPostAction(post).catch(serverError)
  if (!result.success) {
    throw new Error(result.error || 'Not saved')
  }
  return result.data
}

export async function deletePost(id: string): Promise<void> {
  const result = await deletePostAction(id).catch(serverError)
  if (!result.success) throw new Error('Not deleted')
}
