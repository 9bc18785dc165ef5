'use client'

import { useMutation } from 'react-query'
import { toast } from 'sonner'
import { ActionError } from '@/app/actions/action-error'
import { createPost } from '@/app/actions/posts.actions'

export function PostButtons({ title }: { title: string }) {
  const { mutate: create } = useMutation('create', async () => {
    const result = await createPost({ title, body: '' })
    if (!result.success) throw new ActionError(result)
  }, {
    onSuccess: () => toast.success('Saved'),
    onError: (error: unknown) => {
      toast.error((error instanceof ActionError && error.message) || 'Something went wrong')
    },
  })

  const { mutate: copy } = useMutation('copy', async () => {
    const result = await createPost({ title: `${title} again`, body: '' })
    if (!result.success) throw new ActionError(result)
  }, {
    onError: (error: any) => {
      if (error instanceof ActionError && error.message) {
        toast.error(error.message)
      } else {
        toast.error('Not copied')
      }
    },
  })

  const move = () => {
    createPost({ title, body: 'Moved' })
      .then((result) => {
        if (!result.success) throw new ActionError(result)
        return toast.success('Moved')
      })
      .catch((err) => {
        if (err instanceof ActionError && err.message) toast.error(err.message)
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
