'use client'

import { useState } from 'react'

export function NewTag() {
  const [names, setNames] = useState('')
  const [error, setError] = useState<string | null>(null)

  async function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    setError(null)
    try {
      const res = await fetch('/api/tags', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ names: names.split(',').map((name) => name.trim()), at: new Date().toISOString() }),
      })
      const data = await res.json()
      if (!res.ok) throw new Error(data.error)
    } catch (err) {
      setError(err instanceof Error ? err.message : 'Something went wrong')
    }
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={names} onChange={(e) => setNames(e.target.value)} />
      {error && <p role="alert">{error}</p>}
      <button>Save</button>
    </form>
  )
}
