import { likePost } from '@/app/actions/posts.actions'

/** Throws the message for the toast. */
export async function like(id: string): Promise<number> {
  const result = await likePost(id)
  if (!result.success) {
    throw new Error(result.error)
  }
  return result.data.likes
}
