import { api, del } from './http'
import type { Post } from './db'

export const listPosts = () => api<Post[]>('/posts/all')

export const renamePost = (id: string, title: string) => api<Post>(`/posts/${id}`, { method: 'PATCH', body: { title } })

export async function deletePost(id: string): Promise<void> {
  await del(`/api/posts/${id}`)
}
