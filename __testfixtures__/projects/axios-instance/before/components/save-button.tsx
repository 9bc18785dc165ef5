'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import api from '@/lib/api'

export function SaveButton({ title }: { title: string }) {
  const [id, setId] = useState('')

  const save = async () => {
    try {
      const { data } = await api.post('/posts', { title, body: '' })
      setId(data.id)
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
