'use client'

import { createPost } from '@/app/actions/posts.actions'

export function QuickAdd() {
  async function add(title: string) {
    const result = await createPost({ title, body: '' })
    if (!result.success) {
      alert(result.error)
      return
    }
    const { id, likes } = result.data
    console.log(id, likes)
  }

  return <input onBlur={(e) => add(e.target.value)} />
}
