'use client'

import useSWRMutation from 'swr/mutation'
import { createPost as createPostAction, deletePost, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

interface NewPost {
  title: string
  body: string
}

async function createPost(url: string, { arg }: { arg: NewPost }) {
  const result = await createPostAction(arg)
  if (!result.success) throw new Error(result.error)
  return result.data
}

export function Posts({ id }: { id: string }) {
  const { trigger, isMutating, error, data } = useSWRMutation('/api/posts', createPost, {
    onSuccess: ({ id }: { id: string }) => console.log(id),
  })

  const { trigger: rename } = useSWRMutation(
    id ? `/api/posts/${id}` : null,
    async (url, { arg: title }: { arg: string }) => {
      const result = await updatePost(id, { title }).catch(serverError)
      if (!result.success) throw new Error('Not renamed')
    },
  )

  const { trigger: remove } = useSWRMutation('/api/posts', async (url, { arg }: { arg: { id: string } }) => {
    const result = await deletePost(arg.id).catch(serverError)
    if (!result.success) throw new Error('Not removed')
  })

  return (
    <>
      <button disabled={isMutating} onClick={() => trigger({ title: 'New', body: '' })}>
        Create
      </button>
      {error && <p>{error.message}</p>}
      {data && <p>{data.id}</p>}
      <button onClick={() => rename('Newer')}>Rename</button>
      <button onClick={() => remove({ id })}>Remove</button>
    </>
  )
}
