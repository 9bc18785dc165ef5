'use client'
import { useState } from 'react'

export function SaveButton() {
  const [message, setMessage] = useState('')

  async function save() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title: 'New' }) })
    if (!res.ok) {
      const data = await res.json()
      setMessage(data.error)
    }
  }

  return <button onClick={save}>{message || 'Save'}</button>
}
