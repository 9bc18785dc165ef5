'use client'

import { createPost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export default function Caller({ title }: { title: string }) {
  async function save() {
    // The list is sorted by the server.
    const result = await createPost({ title }).catch(serverError) // one at a time
    /* Nothing to show. */
    if (!result.success) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
