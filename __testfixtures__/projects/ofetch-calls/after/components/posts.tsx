'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { ActionError } from '@/app/actions/action-error'
import { createPost, deletePost, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function Posts({ id }: { id: string }) {
  const router = useRouter()
  const [title, setTitle] = useState('')

  async function create() {
    try {
      const result = await createPost({ title, body: '' }).catch(serverError)
      if (!result.success) throw new ActionError(result)
      const { id: created } = result.data
      router.push(`/posts/${created}`)
    } catch (error) {
      const message = error instanceof ActionError ? error.message : 'Something went wrong'
      toast.error(message)
    }
  }

  const { mutate: rename } = useMutation({
    mutationFn: async (title: string) => {
      const result = await updatePost(id, { title }).catch(serverError)
      if (!result.success) throw new ActionError(result)
      return result.data
    },
    onError: (error) => {
      if (error instanceof ActionError && error.status === 400) setTitle('')
      toast.error('Not renamed')
    },
  })

  async function remove() {
    await deletePost(id).then((result) => {
      if (!result.success) throw new Error(result.error)
    }).catch(() => toast.error('Not removed'))
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
