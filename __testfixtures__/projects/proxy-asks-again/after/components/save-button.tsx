'use client'

import { useRouter } from 'next/navigation'
import { createPost, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function SaveButton({ id }: { id?: string }) {
  const router = useRouter()

  async function create() {
    const result = await createPost({ title: 'New', body: '' }).catch(serverError)
    if (result.success) router.refresh()
  }

  async function rename() {
    const result = await updatePost(String(id), { title: 'Other' })
    if (!result.success) alert('Not renamed')
  }

  return id ? <button onClick={rename}>Rename</button> : <button onClick={create}>Create</button>
}
