'use client'

import axios from 'axios'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'

export function PostMenu({ id }: { id: string }) {
  const [likeId, setLikeId] = useState('')

  const { mutate: deletePost } = useMutation({
    mutationFn: async (id: string) => {
      await axios.delete('/api/posts/delete', { data: id })
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
      await axios.delete('/api/likes/remove', {
        data: likeId,
      })
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
