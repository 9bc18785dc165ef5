'use client'

import { createPost } from '@/app/actions/posts.actions'

export default function Caller({ title }: { title: string }) {
  async function save() {
    try {
      const result = await createPost({ title })
      if (!result.success) throw new Error(result.error)
    } catch {
      alert('Not saved')
    }
  }

  return <button onClick={save}>Save</button>
}
