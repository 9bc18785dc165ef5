'use client'

import { deletePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function RemovePost({ id }: { id: string }) {
  async function remove() {
    const result = await deletePost(id).catch(serverError)
    if (!result.success) alert('Still there')
  }

  return <button onClick={remove}>Remove</button>
}
