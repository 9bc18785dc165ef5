import type { Post } from './db'
import { put } from './http'

export const renamePost = (id: string, title: string) => put<Post>(`/api/posts/${id}`, { title })
