'use client'

import { AxiosError } from 'axios'
import { useMutation } from 'react-query'
import { toast } from 'sonner'
import api from '@/lib/api'

export function PostButtons({ title }: { title: string }) {
  const { mutate: create } = useMutation('create', () => api.post('/posts', { title, body: '' }), {
    onSuccess: () => toast.success('Saved'),
    onError: (error: AxiosError<{ error: string }>) => {
      toast.error(error.response?.data.error || 'Something went wrong')
    },
  })

  const { mutate: copy } = useMutation('copy', () => api.post('/posts', { title: `${title} again`, body: '' }), {
    onError: (error: any) => {
      if (error.response.data.error) {
        toast.error(error.response.data.error)
      } else {
        toast.error('Not copied')
      }
    },
  })

  const move = () => {
    api
      .post('/posts', { title, body: 'Moved' })
      .then(() => toast.success('Moved'))
      .catch((err) => {
        if (err.response && err.response.data.error) toast.error(err.response.data.error)
        else toast.error('Not moved')
      })
  }

  return (
    <>
      <button onClick={() => create()}>Create</button>
      <button onClick={() => copy()}>Copy</button>
      <button onClick={move}>Move</button>
    </>
  )
}
