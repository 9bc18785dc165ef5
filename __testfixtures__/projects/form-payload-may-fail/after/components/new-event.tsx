'use client'

import { useState } from 'react'
import { createEvent } from '@/app/actions/events.actions'

export function NewEvent() {
  const [name, setName] = useState('')
  const [day, setDay] = useState('')
  const [tags, setTags] = useState('')
  const [error, setError] = useState<string | null>(null)

  async function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    setError(null)
    try {
      const result = await createEvent({ name, tags: tags.split(',').map((tag) => tag.trim()), at: new Date(day).toISOString() })
      if (!result.success) throw new Error(result.error)
    } catch (err) {
      setError(err instanceof Error ? err.message : 'Something went wrong')
    }
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={name} onChange={(e) => setName(e.target.value)} />
      <input value={day} onChange={(e) => setDay(e.target.value)} />
      <input value={tags} onChange={(e) => setTags(e.target.value)} />
      {error && <p role="alert">{error}</p>}
      <button>Save</button>
    </form>
  )
}
