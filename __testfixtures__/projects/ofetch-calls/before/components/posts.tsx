'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { FetchError, ofetch } from 'ofetch'
import { useState } from 'react'
import { toast } from 'sonner'

const api = ofetch.create({ baseURL: '/api' })

export function Posts({ id }: { id: string }) {
  const router = useRouter()
  const [title, setTitle] = useState('')

  async function create() {
    try {
      const { id: created } = await ofetch<{ id: string }>('/api/posts', {
        method: 'POST',
        body: { title, body: '' },
      })
      router.push(`/posts/${created}`)
    } catch (error) {
      const message = error instanceof FetchError ? error.data?.error : 'Something went wrong'
      toast.error(message)
    }
  }

  const { mutate: rename } = useMutation({
    mutationFn: (title: string) => api(`/posts/${id}`, { method: 'PATCH', body: { title } }),
    onError: (error) => {
      if (error instanceof FetchError && error.statusCode === 400) setTitle('')
      toast.error('Not renamed')
    },
  })

  async function remove() {
    await ofetch(`/api/posts/${id}`, { method: 'DELETE' }).catch(() => toast.error('Not removed'))
    router.refresh()
  }

  return (
    <>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      <button onClick={create}>Create</button>
      <button onClick={() => rename(title)}>Rename</button>
      <button onClick={remove}>Remove</button>
    </>
  )
}
