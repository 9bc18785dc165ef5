import { getBaseUrl } from './http'

export async function deletePost(id: string): Promise<void> {
  const res = await fetch(`${getBaseUrl()}/api/posts/${id}`, { method: 'DELETE' })
  if (!res.ok) throw new Error('Not deleted')
}
