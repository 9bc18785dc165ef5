'use client'

import { POSTS } from '@/lib/urls'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const res = await fetch(POSTS, {
      method: 'POST',
      body: JSON.stringify({ title: 'New', body: '' }),
    })
    if (!res.ok) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
