'use client'
import { useState } from 'react'
import { createPost } from '@/app/actions/posts.actions'

export function SaveButton() {
  const [message, setMessage] = useState('')

  async function save() {
    const result = await createPost({ title: 'New' })
    if (!result.success) {
      setMessage(result.error)
    }
  }

  return <button onClick={save}>{message || 'Save'}</button>
}
