'use client'

import { AxiosError, AxiosResponse } from 'axios'
import { useMutation } from 'react-query'
import { toast } from 'sonner'
import api from '@/lib/api'
import type { Post } from '@/lib/db'

export function RefusedButtons({ id }: { id: string }) {
  // What is shown on success is the response's own.
  const like = useMutation<AxiosResponse<Post>, AxiosError>('like', () => api.post('/likes', { id }), {
    onSuccess: (response) => toast.success(response.headers['x-likes']),
  })

  // A failure of this endpoint says `message`: what is shown today is the name of the status.
  const draft = useMutation<AxiosResponse<Post>, AxiosError<{ error: string }>, string>(
    'draft',
    (title) => api.post('/drafts', { title }),
    { onError: (error) => toast.error(error.response?.data?.error || error.response?.statusText || error.message) },
  )

  return (
    <>
      <button onClick={() => like.mutate()}>Like</button>
      <button onClick={() => draft.mutate('New')}>Draft</button>
    </>
  )
}
