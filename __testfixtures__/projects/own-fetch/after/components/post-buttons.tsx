'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { createPost, deletePost } from '@/lib/posts'

export function PostButtons({ title }: { title: string }) {
  const [id, setId] = useState('')

  const save = async () => {
    try {
      const post = await createPost({ title, body: '' })
      setId(post.id)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'Not saved')
    }
  }

  return (
    <>
      <button onClick={save}>Save</button>
      <button onClick={() => deletePost(id)}>Delete</button>
    </>
  )
}
