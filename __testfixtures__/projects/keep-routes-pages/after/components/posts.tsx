'use client'

import { createPost, deletePost, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function Posts({ id }: { id: string }) {
  async function create() {
    const result = await createPost({ title: 'New', body: 'Words' })
    if (!result.success) alert(result.error)
  }

  async function rename() {
    const result = await updatePost(id, { title: 'Newer' }).catch(serverError)
    if (!result.success) alert('Not renamed')
  }

  async function remove() {
    const result = await deletePost(id).catch(serverError)
    if (!result.success) alert('Still there')
  }

  return (
    <>
      <button onClick={create}>Create</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
    </>
  )
}
