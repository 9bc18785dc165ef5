'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from 'sonner'
import { createPost } from '@/app/actions/posts.actions'
import { deletePost, renamePost } from '@/lib/posts'

export function PostButtons({ title }: { title: string }) {
  const [id, setId] = useState('')

  const save = async () => {
    try {
      const result = await createPost({ title, body: '' })
      if (!result.success) throw new Error(result.error || `Request failed (${result.status})`)
      const { id: created, likes } = result.data
      setId(created)
      toast.success(`Saved, with ${likes} likes`)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'Not saved')
    }
  }

  const draft = useMutation({
    mutationFn: async (body: string) => {
      const result = await createPost({ title, body })
      if (!result.success) throw new Error(result.error || `Request failed (${result.status})`)
      return result.data
    },
    onSuccess: (post) => setId(post.id),
    onError: (error) => toast.error(error.message),
  })

  const copy = () => {
    const copying = createPost({ title: `${title} again`, body: '' }).then((result) => {
      if (!result.success) throw new Error(result.error || `Request failed (${result.status})`)
      return result.data
    })
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
