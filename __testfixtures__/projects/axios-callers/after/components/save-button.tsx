'use client'

import { useState } from 'react'
import { createPost } from '@/app/actions/posts.actions'

export function SaveButton({ onSaved }: { onSaved: (title: string) => void }) {
  const [error, setError] = useState('')

  async function save(title: string) {
    try {
      const result = await createPost({ title, body: '' })
      if (!result.success) throw new Error(result.error)
      onSaved(result.data.title)
    } catch (error) {
      console.error(error)
      setError('Not saved')
    }
  }

  return (
    <>
      <button onClick={() => save('New')}>Save</button>
      {error && <p role="alert">{error}</p>}
    </>
  )
}
