import { absoluteUrl, apiFetch, getBaseUrl } from './http'
import type { Post } from './db'

export async function listPosts(): Promise<Post[]> {
  const res = await fetch(`${getBaseUrl()}/api/posts/all`)
  return res.json()
}

export async function createPost(post: { title: string; body: string }): Promise<Post> {
  const res = await apiFetch('/posts', { method: 'POST', body: JSON.stringify(post) })
  if (!res.ok) {
    const data = await res.json().catch(() => ({} as Record<string, unknown>))
    throw new Error((data as { error?: string }).error || 'Not saved')
  }
  return await res.json()
}

export async function deletePost(id: string): Promise<void> {
  const res = await fetch(absoluteUrl(`/api/posts/${encodeURIComponent(id)}`), { method: 'DELETE' })
  if (!res.ok) throw new Error('Not deleted')
}
