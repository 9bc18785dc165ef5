'use client'

import { useMutation } from 'react-query'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { ActionError } from '@/app/actions/action-error'
import { createPost, deletePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function PostButtons({ id }: { id: string }) {
  const router = useRouter()

  const { mutate: create, isLoading } = useMutation('create-post', async ({ title }: { title: string }) => {
    const result = await createPost({ title, body: '' }).catch(serverError)
    if (!result.success) throw new ActionError(result)
    return result
  }, {
    onSuccess: ({ data }) => {
      toast.success('Saved')
      router.push(`/posts/${data.id}`)
    },
    onError: (error: Error) => {
      toast.error(error.message || 'Internal Server Error')
    },
  })

  const remove = useMutation(
    ['delete-post', id],
    async () => {
      const result = await deletePost(id).catch(serverError)
      if (!result.success) throw new ActionError(result)
    },
    {
      onSuccess: () => router.refresh(),
      onError: (error: Error) => {
        const text = error.message || 'Internal Server Error'
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
