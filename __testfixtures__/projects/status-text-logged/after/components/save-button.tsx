'use client'

import { useState } from 'react'
import { createPost } from '@/app/actions/posts.actions'

export function SaveButton({ title }: { title: string }) {
  const [saved, setSaved] = useState(false)

  const save = async () => {
    try {
      const result = await createPost({ title, body: '' })
      if (result.success) {
        const data = result.data
        console.log(data)
        setSaved(true)
      } else {
        console.error('Failed to send data:', result.error)
      }
    } catch (error) {
      console.error('Error:', error)
    }
  }

  return <button onClick={save}>{saved ? 'Saved' : 'Save'}</button>
}
