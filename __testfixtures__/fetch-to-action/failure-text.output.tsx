'use client'

import { createPost } from '@/app/actions/posts.actions'

export default function Caller({ title }: { title: string }) {
  async function save() {
    const result = await createPost({ title })
    if (!result.success) {
      alert(result.error)
    }
  }

  return <button onClick={save}>Save</button>
}
