'use client'

import { useState } from 'react'
import { deletePost, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

interface List {
  id?: string
}

export function PostMenu({ id, list }: { id: string; list: List | null }) {
  const [failed, setFailed] = useState(false)

  async function remove() {
    try {
      const result = await deletePost(id, list?.id?.toString() ?? null)
      if (!result.success) throw new Error(result.error)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }

  async function rename(title: string) {
    const result = await updatePost(id, 'Re: ', { title }).catch(serverError)
    setFailed(!result.success)
  }

  return (
    <>
      {failed && <p role="alert">Not done</p>}
      <button onClick={remove}>Delete</button>
      <button onClick={() => rename('New')}>Rename</button>
    </>
  )
}
