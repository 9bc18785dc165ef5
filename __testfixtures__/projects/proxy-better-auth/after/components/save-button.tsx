'use client'

import { createPost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const result = await createPost({ title: 'New' }).catch(serverError)
    if (!result.success) alert('Not saved')
  }

  async function remove() {
    const res = await fetch(`/api/posts/${id}`, { method: 'DELETE' })
    if (!res.ok) alert('Not removed')
  }

  return id ? <button onClick={remove}>Remove</button> : <button onClick={save}>Save</button>
}
