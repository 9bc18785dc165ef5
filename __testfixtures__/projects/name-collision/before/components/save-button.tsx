'use client'

import { createPost } from '@/app/actions/posts.actions'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const res = await fetch('/api/posts', {
      method: 'POST',
      body: JSON.stringify({ title: 'New', body: '' }),
    })
    if (!res.ok) await createPost('Draft')
  }

  return <button onClick={save}>Save</button>
}
