'use client'

import { deletePost } from '@/app/actions/posts.actions'

export default function Caller({ title }: { title: string }) {
  async function save() {
    await deletePost(title)
  }

  return <button onClick={save}>Save</button>
}
