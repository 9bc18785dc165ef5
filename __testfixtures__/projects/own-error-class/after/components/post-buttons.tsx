'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { createPost } from '@/app/actions/posts.actions'
import { ApiError } from '@/lib/errors'
import { renamePost } from '@/lib/rename-post'

export function PostButtons({ title }: { title: string }) {
  const [id, setId] = useState('')

  const save = async () => {
    try {
      const result = await createPost({ title, body: '' })
      if (!result.success) throw new ApiError(result.status, result.error ?? 'Failed')
      const post = result.data
      setId(post.id)
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) toast.error('Sign in, please')
      else toast.error(error instanceof Error ? error.message : 'Not saved')
    }
  }

  return (
    <>
      <button onClick={save}>Save</button>
      <button onClick={() => renamePost(id, title)}>Rename</button>
    </>
  )
}
