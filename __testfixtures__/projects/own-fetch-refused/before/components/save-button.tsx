'use client'

import { useState } from 'react'
import { apiFetch } from '@/lib/http'

export function SaveButton({ title }: { title: string }) {
  const [saved, setSaved] = useState(false)

  const save = async () => {
    const res = await apiFetch('/posts', { method: 'POST', body: JSON.stringify({ title, body: '' }) })
    setSaved(res.ok)
  }

  return (
    <button onClick={save} disabled={saved}>
      Save
    </button>
  )
}
