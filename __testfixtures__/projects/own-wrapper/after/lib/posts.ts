import { deletePost as deletePostAction, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'
import { api } from './http'
import type { Post } from './db'

export const listPosts = () => api<Post[]>('/posts/all')

export const renamePost = async (id: string, title: string) => {
  const result = await updatePost(id, { title }).catch(serverError)
  if (!result.success) throw new Error(result.error ?? 'Something went wrong')
  return result.data
}

export async function deletePost(id: string): Promise<void> {
  const result = await deletePostAction(id).catch(serverError)
  if (!result.success) throw new Error('Not deleted')
}
