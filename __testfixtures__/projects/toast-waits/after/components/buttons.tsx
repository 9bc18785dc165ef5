'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import toast from 'react-hot-toast'
import { toast as sonner } from 'sonner'
import { ActionError } from '@/app/actions/action-error'
import { createLike } from '@/app/actions/likes.actions'
import { createPost } from '@/app/actions/posts.actions'

export function Buttons({ id }: { id: string }) {
  const router = useRouter()
  const [title, setTitle] = useState('')

  const create = async () => {
    try {
      await toast.promise(
        (async () => {
          const result = await createPost({ title })
          if (!result.success) throw new Error(result.error)
          setTitle('')
        })(),
        { loading: 'Saving', success: 'Saved', error: 'Not saved' },
      )
    } catch (error) {
      toast.error('Something is wrong')
    }

    router.refresh()
  }

  const send = async () => {
    const result = await createLike({ id })
    if (!result.success) throw new ActionError(result)
  }

  const like = async () => {
    await toast.promise(send(), {
      loading: 'Liking',
      success: () => 'Liked',
      error: (error) => error instanceof ActionError ? error.message : undefined,
    })
    router.refresh()
  }

  const likeAgain = () => {
    sonner.promise(
      async () => {
        try {
          const result = await createLike({ id })
          if (!result.success) throw new Error(result.error)
        } catch (error) {
          throw error
        }
      },
      { success: 'Liked again', error: 'Not liked' },
    )
  }

  async function rename(event: React.FormEvent) {
    event.preventDefault()
    try {
      const result = await createPost({ title })
      if (!result.success) throw new ActionError(result)
      const data = await result.data
      router.push(`/posts/${data.id}`)
    } catch (error: any) {
      toast.error(error instanceof ActionError ? error.message : undefined)
    }
  }

  return (
    <p>
      <button onClick={create}>Save</button>
      <button onClick={like}>Like</button>
      <button onClick={likeAgain}>Like again</button>
      <button onClick={rename}>Rename</button>
    </p>
  )
}
