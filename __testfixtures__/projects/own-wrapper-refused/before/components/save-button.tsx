'use client'

import { useState } from 'react'
import { ApiError, del, postJson } from '@/lib/http'

export function SaveButton({ title }: { title: string }) {
  const [id, setId] = useState<string | null>(null)

  const save = async () => {
    try {
      const post = await postJson<{ id: string }>('/api/posts', { title, body: '' })
      setId(post.id)
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) window.location.href = '/login'
    }
  }

  return id === null ? <button onClick={save}>Save</button> : <button onClick={() => del(`/api/posts/${id}`)}>Undo</button>
}
