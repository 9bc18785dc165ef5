import { api } from './api'
import type { Post } from './db'
import { likes } from './likes'

export const postService = {
  list: () => api.get<Post[]>('/posts/all'),
  create: (post: { title: string; body: string }) => api.post<Post>('/posts', post),
  async rename(id: string, title: string) {
    const post = await api.patch<Post>(`/posts/${id}`, { title })
    return post.title
  },
  like: (id: string) => likes.add(id),
}
