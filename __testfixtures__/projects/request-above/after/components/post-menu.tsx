'use client'

import { useState } from 'react'
import { createPost, deletePost, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function PostMenu({ id }: { id: string }) {
  const [busy, setBusy] = useState(false)

  async function copy(title: string) {
    setBusy(true)
    const result = await createPost({
      title: title.trim(),
      body: `Copy of ${id}`,
    }).catch(serverError)
    setBusy(false)
    if (!result.success) alert('Not copied')
  }

  const rename = async (title: string) => {
    const result = await updatePost(id, { title }).catch(serverError)
    if (!result.success) alert('Not renamed')
  }

  const translate = async (title: string) => {
    try {
      const result = await updatePost(id, { title })
      if (!result.success) throw new Error(result.error)
    } catch {
      alert('Not translated')
    }
  }

  async function remove() {
    const result = await deletePost(id).catch(serverError)
    if (!result.success) {
      alert('Not removed')
    }
  }

  async function removeLater() {
    const result = await deletePost(id).catch(serverError)
    if (!result.success) alert('Not removed')
  }

  return (
    <>
      <button disabled={busy} onClick={() => copy(' Again ')}>
        Copy
      </button>
      <button onClick={() => rename('New')}>Rename</button>
      <button onClick={() => translate('Neu')}>Translate</button>
      <button onClick={remove}>Remove</button>
      <button onClick={() => setTimeout(removeLater, 1000)}>Remove later</button>
    </>
  )
}
