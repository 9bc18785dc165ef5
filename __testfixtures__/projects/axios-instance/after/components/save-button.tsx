'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { createPost } from '@/app/actions/posts.actions'

export function SaveButton({ title }: { title: string }) {
  const [id, setId] = useState('')

  const save = async () => {
    try {
      const result = await createPost({ title, body: '' })
      if (!result.success) throw new Error(result.error)
      setId(result.data.id)
    } catch {
      toast.error('Not saved')
    }
  }

  return (
    <button onClick={save}>
      Save {id}
    </button>
  )
}
