'use client'

import useSWRMutation from 'swr/mutation'

interface NewPost {
  title: string
  body: string
}

async function createPost(url: string, { arg }: { arg: NewPost }) {
  const res = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(arg),
  })
  const data = await res.json()
  if (!res.ok) throw new Error(data.error)
  return data
}

export function Posts({ id }: { id: string }) {
  const { trigger, isMutating, error, data } = useSWRMutation('/api/posts', createPost, {
    onSuccess: ({ id }: { id: string }) => console.log(id),
  })

  const { trigger: rename } = useSWRMutation(
    id ? `/api/posts/${id}` : null,
    async (url, { arg: title }: { arg: string }) => {
      const res = await fetch(url, { method: 'PATCH', body: JSON.stringify({ title }) })
      if (!res.ok) throw new Error('Not renamed')
    },
  )

  const { trigger: remove } = useSWRMutation('/api/posts', async (url, { arg }: { arg: { id: string } }) => {
    const res = await fetch(`${url}/${arg.id}`, { method: 'DELETE' })
    if (!res.ok) throw new Error('Not removed')
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
