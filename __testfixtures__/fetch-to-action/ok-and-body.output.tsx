'use client'

import { createPost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export default function Caller({ title }: { title: string }) {
  async function save() {
    const result = await createPost({ title }).catch(serverError)
    if (!result.success) return alert('Not saved')
    const post = result.data
    location.assign(`/posts/${post.id}`)
  }

  return <button onClick={save}>Save</button>
}
