'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import type { Post } from '@/lib/db'
import { ApiError } from '@/lib/errors'
import { send } from '@/lib/http'
import { renamePost } from '@/lib/rename-post'

export function PostButtons({ title }: { title: string }) {
  const [id, setId] = useState('')

  const save = async () => {
    try {
      const post = await send<Post>('POST', '/api/posts', { title, body: '' })
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
