'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import type { Post } from '@/lib/db'
import { postJson } from '@/lib/http'
import { deletePost, renamePost } from '@/lib/posts'

export function PostButtons({ title }: { title: string }) {
  const [id, setId] = useState('')

  const save = async () => {
    try {
      const { id: created, likes } = await postJson<Post>('/api/posts', { title, body: '' })
      setId(created)
      toast.success(`Saved, with ${likes} likes`)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'Not saved')
    }
  }

  const draft = useMutation({
    mutationFn: (body: string) => postJson<Post>('/api/posts', { title, body }),
    onSuccess: (post) => setId(post.id),
    onError: (error) => toast.error(error.message),
  })

  const copy = () => {
    const copying = postJson<Post>('/api/posts', { title: `${title} again`, body: '' })
    toast.info('Copying')
    return copying.then((post) => post.id)
  }

  return (
    <>
      <button onClick={save}>Save</button>
      <button onClick={() => draft.mutate('Draft')}>Draft</button>
      <button onClick={copy}>Copy</button>
      <button onClick={() => renamePost(id, title)}>Rename</button>
      <button onClick={() => deletePost(id)}>Delete</button>
    </>
  )
}
