'use client'

import { useState } from 'react'

export function NewPost() {
  const [error, setError] = useState('')

  const handleSubmit = (e: React.FormEvent<HTMLFormElement>) => {
    e.preventDefault()
    setError('')
    const form = e.currentTarget
    fetch('/api/posts', {
      method: 'POST',
      body: JSON.stringify({ title: form.title, body: '' }),
    })
      .then((res) => {
        if (!res.ok) throw new Error('Not saved')
        return res.json()
      })
      .then((post) => {
        form.reset()
        location.hash = post.id
      })
      .catch(() => setError('Not saved'))
  }

  return (
    <form onSubmit={handleSubmit}>
      <input name="title" />
      {error}
    </form>
  )
}
