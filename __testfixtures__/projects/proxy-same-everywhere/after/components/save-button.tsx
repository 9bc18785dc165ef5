'use client'

import { createPost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const result = await createPost({ title: 'New', body: '' }).catch(serverError)
    if (!result.success) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
