'use client'

import { useState } from 'react'

/** Asks for the title only; the body is written later. */
export function NewPost() {
  const [title, setTitle] = useState('')
  const [error, setError] = useState('')
  const [notice, setNotice] = useState('')
  const [saving, setSaving] = useState(false)

  const onSubmit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setError('')
    setNotice('')
    setSaving(true)

    try {
      const response = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title }) })
      if (!response.ok) {
        const { error } = await response.json()
        setError(error ?? 'Not saved')
        return
      }
      setTitle('')
      setNotice('Saved')
    } catch {
      setError('You seem to be offline')
    } finally {
      setSaving(false)
    }
  }

  return (
    <form onSubmit={onSubmit}>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      <p>{error || notice}</p>
      <button disabled={saving}>Save</button>
    </form>
  )
}
