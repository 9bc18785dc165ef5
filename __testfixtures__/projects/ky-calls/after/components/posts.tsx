'use client'

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
      const post = result.data
      router.push(`/posts/${post.id}`)
    } catch (error) {
      if (error instanceof ActionError) {
        toast.error(error.message)
      } else {
        toast.error('Something went wrong')
      }
    }
  }

  const rename = async () => {
    try {
      const result = await updatePost(id, { title }).catch(serverError)
      if (!result.success) throw new ActionError(result)
      toast.success('Renamed')
    } catch (error) {
      if (error instanceof ActionError && error.status === 400) setTitle('')
      toast.error('Not renamed')
    }
  }

  const remove = () => {
    toast.promise(deletePost(id).then((result) => {
      if (!result.success) throw new Error(result.error)
    }), {
      success: 'Removed',
      error: 'Not removed',
    })
  }

  async function removeNow() {
    const result = await deletePost(id)
    if (!result.success) throw new Error(result.error)
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
