'use client'

import { useRouter } from 'next/navigation'

export function SaveButton({ id }: { id?: string }) {
  const router = useRouter()

  async function create() {
    const response = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title: 'New', body: '' }) })
    if (response.ok) router.refresh()
  }

  async function rename() {
    const response = await fetch(`/api/posts/${id}`, { method: 'PATCH', body: JSON.stringify({ title: 'Other' }) })
    if (!response.ok) alert('Not renamed')
  }

  return id ? <button onClick={rename}>Rename</button> : <button onClick={create}>Create</button>
}
