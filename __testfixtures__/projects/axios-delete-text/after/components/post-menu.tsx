'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { removeLikes } from '@/app/actions/likes.actions'
import { deletePosts } from '@/app/actions/posts.actions'

export function PostMenu({ id }: { id: string }) {
  const [likeId, setLikeId] = useState('')

  const { mutate: deletePost } = useMutation({
    mutationFn: async (id: string) => {
      const result = await deletePosts(id)
      if (!result.success) throw new Error(result.error)
    },
    onError: () => {
      toast.error('Not deleted')
    },
    onSuccess: () => {
      toast.success('Deleted')
    },
  })

  const unlike = async () => {
    try {
      const result = await removeLikes(likeId)
      if (!result.success) throw new Error(result.error)
      setLikeId('')
    } catch (error) {
      toast.error('Still liked')
    }
  }

  return (
    <>
      <button onClick={() => deletePost(id)}>Delete</button>
      <button onClick={unlike}>Unlike</button>
    </>
  )
}
