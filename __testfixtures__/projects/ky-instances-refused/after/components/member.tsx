'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { api, hurried } from '@/lib/api'

export function Member({ id }: { id: string }) {
  const [isFollowed, setFollowed] = useState(false)

  // The callback gets the response itself.
  const { mutate } = useMutation({
    mutationFn: () => (isFollowed ? api.delete(`/api/users/${id}/followers`) : api.post(`/api/users/${id}/followers`)),
    onSuccess: (response) => setFollowed(response.headers.has('x-followed')),
  })

  const { mutate: markRead } = useMutation({
    mutationFn: () => hurried.patch('/api/notes/read'),
  })

  async function add(text: string) {
    // A date here, which an action returns as a text.
    const { readAt } = await api.post('/api/notes', { json: { text } }).json<{ readAt: Date }>()
    toast(`${readAt.getFullYear()}`)
  }

  return (
    <>
      <button onClick={() => mutate()}>{isFollowed ? 'Unfollow' : 'Follow'}</button>
      <button onClick={() => markRead()}>Read</button>
      <button onClick={() => void add('New')}>Add</button>
    </>
  )
}
