'use client'

import { createPost as createPostAction } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export default function Caller({ title }: { title: string }) {
  const createPost = () => undefined

  async function save() {
    const result = await createPostAction({ title }).catch(serverError)
    if (result.success) createPost()
  }

  return <button onClick={save}>Save</button>
}
