'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { toast } from 'sonner'
import { findPosts, publish, remove } from './actions'

export function usePosts(blog: string) {
  const posts = useQuery({ queryKey: ['posts', blog], queryFn: async () => {
    const result = await findPosts(blog)
    if (!result.success) throw new Error(result.error)
    return result.data
  } })
  const send = async (id: string) => {
    const result = await publish({
      id,
      blog,
    })
    if (!result.success) throw new Error(result.error)
    return result
  }
  const publishing = useMutation({ mutationFn: send, onError: (error) => toast.error(error.message) })
  const removing = useMutation({
    mutationFn: async (id: string) => {
      if (!blog) throw new Error('No blog')
      const result = await remove(id)
      if (!result.success) throw new Error(result.error)
    },
    onError: (error) => toast.error(error.message),
  })
  return { posts, publishing, removing }
}
