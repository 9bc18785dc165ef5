'use client'

import { createPost } from '@/app/actions/posts.actions'

export function SaveButton({ id }: { id: string }) {
  return <button onClick={() => createPost({ title: id, body: '' })}>Save</button>
}
