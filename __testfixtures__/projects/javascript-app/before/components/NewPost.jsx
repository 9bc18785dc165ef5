'use client'

import { useState } from 'react'

export default function NewPost() {
  const [title, setTitle] = useState('')
  const [message, setMessage] = useState('')
  const [isSaving, setIsSaving] = useState(false)

  const handleSubmit = async (e) => {
    e.preventDefault()
    setMessage('')
    setIsSaving(true)
    try {
      const res = await fetch('/api/posts', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ title }),
      })
      const data = await res.json()
      if (!res.ok) {
        setMessage(data.message)
      } else {
        setMessage(`This is post number ${data.number}`)
      }
    } catch (error) {
      setMessage('The server cannot be reached')
    } finally {
      setIsSaving(false)
    }
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      {message && <p>{message}</p>}
      <button disabled={isSaving}>Save</button>
    </form>
  )
}
