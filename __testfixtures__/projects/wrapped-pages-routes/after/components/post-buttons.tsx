'use client'

import { useState } from 'react'
import { createPost, deletePost, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function PostButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function create() {
    const result = await createPost({ title: 'Untitled' })
    if (!result.success) setMessage(result.error)
  }

  async function rename() {
    const result = await updatePost(id, { title: 'Renamed' })
    if (!result.success) setMessage(result.error)
  }

  async function remove() {
    const result = await deletePost(id).catch(serverError)
    if (!result.success) setMessage('Not removed')
  }

  return (
    <>
      <button onClick={create}>New</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <p>{message}</p>
    </>
  )
}
