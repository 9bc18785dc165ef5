'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { postService } from '@/lib/post-service'

export function PostButtons({ title }: { title: string }) {
  const [id, setId] = useState('')
  const create = useMutation({ mutationFn: postService.create, onSuccess: (post) => setId(post.id) })

  async function rename() {
    try {
      alert(await postService.rename(id, title))
    } catch (error) {
      alert(error instanceof Error ? error.message : 'Not renamed')
    }
  }

  return (
    <>
      <button onClick={() => create.mutate({ title, body: '' })}>Save</button>
      <button onClick={rename}>Rename</button>
      <button onClick={() => postService.like(id)}>Like</button>
    </>
  )
}
