import { createPost, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'
import { api } from './api'
import type { Post } from './db'
import { likes } from './likes'

export const postService = {
  list: () => api.get<Post[]>('/posts/all'),
  create: async (post: { title: string; body: string }) => {
    const result = await createPost(post).catch(serverError)
    if (!result.success) throw new Error(result.error || `HTTP ${result.status}`)
    return result.data
  },
  async rename(id: string, title: string) {
    const result = await updatePost(id, { title }).catch(serverError)
    if (!result.success) throw new Error(result.error || `HTTP ${result.status}`)
    const post = result.data
    return post.title
  },
  like: (id: string) => likes.add(id),
}
