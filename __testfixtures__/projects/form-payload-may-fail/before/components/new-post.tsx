'use client'

import { useState } from 'react'

export function NewPost({ author }: { author: { id: string } | null }) {
  const [title, setTitle] = useState('')
  const [settings, setSettings] = useState('{}')
  const [error, setError] = useState<string | null>(null)

  async function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    setError(null)
    try {
      const res = await fetch('/api/posts', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ title, author: author?.id, settings: JSON.parse(settings) }),
      })
      const data = await res.json()
      if (!res.ok) throw new Error(data.error)
    } catch (err) {
      // Also says what is wrong with the settings.
      setError(err instanceof Error ? err.message : 'Something went wrong')
    }
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      <textarea value={settings} onChange={(e) => setSettings(e.target.value)} />
      {error && <p role="alert">{error}</p>}
      <button>Save</button>
    </form>
  )
}
