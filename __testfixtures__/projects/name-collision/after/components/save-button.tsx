'use client'

import { addPost, createPost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const result = await addPost({ title: 'New', body: '' }).catch(serverError)
    if (!result.success) await createPost('Draft')
  }

  return <button onClick={save}>Save</button>
}
