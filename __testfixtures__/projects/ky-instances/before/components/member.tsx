'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import api from '@/lib/api'

export function Member({ id }: { id: string }) {
  const [isFollowed, setFollowed] = useState(false)

  const { mutate } = useMutation({
    mutationFn: () =>
      isFollowed
        ? api.delete(`/api/users/${id}/followers`)
        : api.post(`/api/users/${id}/followers`),
    onMutate: () => {
      setFollowed(!isFollowed)
      return isFollowed
    },
    onError(error, _variables, context) {
      setFollowed(context as boolean)
      console.error(error)
      toast.error('Something went wrong')
    },
  })

  const { mutate: markRead } = useMutation({
    mutationFn: () => api.patch('/api/notes/read'),
    onSuccess: () => toast.success('Read'),
  })

  async function add(text: string) {
    await api.post('/api/notes', { json: { text } })
  }

  return (
    <>
      <button onClick={() => mutate()}>{isFollowed ? 'Unfollow' : 'Follow'}</button>
      <button onClick={() => markRead()}>Read</button>
      <button onClick={() => void add('New')}>Add</button>
    </>
  )
}
