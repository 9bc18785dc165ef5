import { updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'
import { ApiError } from './errors'

export const renamePost = async (id: string, title: string) => {
  const result = await updatePost(id, { title }).catch(serverError)
  if (!result.success) throw new ApiError(result.status, result.error ?? 'Not renamed')
  return result.data
}
