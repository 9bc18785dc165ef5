'use client'

import { createPost, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function SaveButton({ id }: { id?: string }) {
  async function save(title: string) {
    const result = await (id
      ? updatePost(id, { title, body: '' })
      : createPost({ title, body: '' })
    ).catch(serverError)
    if (!result.success) alert('Not saved')
  }

  return <button onClick={() => save('New')}>Save</button>
}
