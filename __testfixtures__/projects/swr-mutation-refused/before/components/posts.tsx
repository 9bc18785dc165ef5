'use client'

import useSWRMutation from 'swr/mutation'
import { send } from '@/lib/fetchers'

// One fetcher for two keys.
async function change(url: string, { arg: method }: { arg: 'PATCH' | 'DELETE' }) {
  const res = await fetch(url, { method, body: JSON.stringify({ title: 'New' }) })
  if (!res.ok) throw new Error('Not changed')
}

export function Posts({ id }: { id: string }) {
  const { trigger } = useSWRMutation('/api/posts', send)
  const { trigger: rename } = useSWRMutation(`/api/posts/${id}`, change)
  const { trigger: remove } = useSWRMutation(`/api/posts/${id}`, change)

  return (
    <>
      <button onClick={() => trigger({ title: 'New', body: '' })}>Create</button>
      <button onClick={() => rename('PATCH')}>Rename</button>
      <button onClick={() => remove('DELETE')}>Remove</button>
    </>
  )
}
