'use client'

import { AxiosError, AxiosResponse } from 'axios'
import { useMutation } from 'react-query'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import api from '@/lib/api'
import type { Post } from '@/lib/db'

interface Failure {
  error: string
}

export function PostButtons({ id }: { id: string }) {
  const router = useRouter()

  const { mutate: create, isLoading } = useMutation<
    AxiosResponse<Post>,
    AxiosError<Failure>,
    {
      title: string
    }
  >('create-post', ({ title }) => api.post('/posts', { title, body: '' }), {
    onSuccess: ({ data }) => {
      toast.success('Saved')
      router.push(`/posts/${data.id}`)
    },
    onError: (error) => {
      toast.error(
        error.response?.data?.error ||
          error.response?.statusText ||
          error.message,
      )
    },
  })

  const remove = useMutation<AxiosResponse, AxiosError<Failure>>(
    ['delete-post', id],
    () => {
      return api.delete(`/posts/${id}`)
    },
    {
      onSuccess: () => router.refresh(),
      onError: (error: AxiosError<Failure>) => {
        const text = error.response?.data.error || error.response?.statusText || error.message
        toast.error(text)
      },
    },
  )

  return (
    <>
      <button disabled={isLoading} onClick={() => create({ title: 'New' })}>
        Create
      </button>
      <button onClick={() => remove.mutate()}>Delete</button>
    </>
  )
}
