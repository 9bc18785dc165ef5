'use client'

import { ActionError } from '@/app/actions/action-error'
import { createPost } from '@/app/actions/posts.actions'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    try {
      const result = await createPost({ title: id, body: '' })
      if (!result.success) throw new ActionError(result)
    } catch (error) {
      if (error instanceof ActionError && error.status === 401) location.assign('/login')
    }
  }

  return <button onClick={save}>Save</button>
}
