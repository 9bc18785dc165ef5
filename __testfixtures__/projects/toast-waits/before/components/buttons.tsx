'use client'

import axios from 'axios'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import toast from 'react-hot-toast'
import { toast as sonner } from 'sonner'

export function Buttons({ id }: { id: string }) {
  const router = useRouter()
  const [title, setTitle] = useState('')

  const create = async () => {
    try {
      await toast.promise(
        (async () => {
          await axios.post('/api/posts', { title })
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
    await axios.post('/api/likes', { id })
  }

  const like = async () => {
    await toast.promise(send(), {
      loading: 'Liking',
      success: () => 'Liked',
      error: (error) => error.response.data.error,
    })
    router.refresh()
  }

  const likeAgain = () => {
    sonner.promise(
      async () => {
        try {
          await axios.post('/api/likes', { id })
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
      const response = await axios.post('/api/posts', { title })
      const data = await response?.data
      router.push(`/posts/${data.id}`)
    } catch (error: any) {
      toast.error(error.response.data.error)
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
