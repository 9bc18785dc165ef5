'use client'

import ky, { HTTPError } from 'ky'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { api } from '@/lib/api'

export function Posts({ id }: { id: string }) {
  const router = useRouter()
  const [title, setTitle] = useState('')

  async function create() {
    try {
      const post = await ky.post('/api/posts', { json: { title, body: '' } }).json<{ id: string }>()
      router.push(`/posts/${post.id}`)
    } catch (error) {
      if (error instanceof HTTPError) {
        const body = await error.response.json<{ error: string }>()
        toast.error(body.error)
      } else {
        toast.error('Something went wrong')
      }
    }
  }

  const rename = async () => {
    try {
      await api.patch(`posts/${id}`, { json: { title } })
      toast.success('Renamed')
    } catch (error) {
      if (error instanceof HTTPError && error.response.status === 400) setTitle('')
      toast.error('Not renamed')
    }
  }

  const remove = () => {
    toast.promise(ky.delete(`/api/posts/${id}`, { retry: 0 }).json(), {
      success: 'Removed',
      error: 'Not removed',
    })
  }

  async function removeNow() {
    await ky(`/api/posts/${id}`, { method: 'delete' })
    router.refresh()
  }

  return (
    <>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      <button onClick={create}>Create</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <button onClick={() => void removeNow()}>Remove now</button>
    </>
  )
}
