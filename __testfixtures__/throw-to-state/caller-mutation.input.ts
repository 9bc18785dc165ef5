'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { toast } from 'sonner'
import { findPosts, publish, remove } from './actions'

export function usePosts(blog: string) {
  const posts = useQuery({ queryKey: ['posts', blog], queryFn: () => findPosts(blog) })
  const send = (id: string) =>
    publish({
      id,
      blog,
    })
  const publishing = useMutation({ mutationFn: send, onError: (error) => toast.error(error.message) })
  const removing = useMutation({
    mutationFn: (id: string) => {
      if (!blog) throw new Error('No blog')
      return remove(id)
    },
    onError: (error) => toast.error(error.message),
  })
  return { posts, publishing, removing }
}
