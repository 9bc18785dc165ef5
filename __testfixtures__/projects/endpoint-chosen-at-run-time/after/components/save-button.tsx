'use client'

import { useState } from 'react'
import { createPost, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function SaveButton({ id }: { id?: string }) {
  const [message, setMessage] = useState('')

  async function save() {
    const result = await (id
      ? updatePost(id, { title: 'New', body: '' })
      : createPost({ title: 'New', body: '' })
    ).catch(serverError)
    if (!result.success) {
      setMessage('Not saved')
      return
    }
    const post = result.data
    setMessage(`Saved ${post.title}`)
  }

  async function copy() {
    const result = await createPost({ title: 'Copy', body: '' }).catch(serverError)
    if (!result.success) alert('Not copied')
  }

  return (
    <>
      <button onClick={save}>Save</button>
      <button onClick={copy}>Copy</button>
      <p>{message}</p>
    </>
  )
}
