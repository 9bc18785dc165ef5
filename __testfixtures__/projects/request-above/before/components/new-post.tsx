'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

export function NewPost() {
  const router = useRouter()
  const [title, setTitle] = useState('')
  const [loading, setLoading] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const handleSubmit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setLoading(true)
    setError(null)

    // What the form holds.
    const data = { title, body: '' }
    const JSONdata = JSON.stringify(data)

    const endpoint = '/api/posts'

    const options = {
      method: 'POST',
      // Tell the server that it gets JSON.
      headers: {
        'Content-Type': 'application/json',
      },
      body: JSONdata,
    }

    try {
      const response = await fetch(endpoint, options)
      const result = await response.json()
      if (!response.ok) throw new Error(result.error)
      router.push(`/posts/${result.id}`)
    } catch (err) {
      setError(err instanceof Error ? err.message : 'Something went wrong')
    } finally {
      setLoading(false)
    }
  }

  return (
    <form onSubmit={handleSubmit}>
      <input value={title} onChange={(e) => setTitle(e.target.value)} />
      {error && <p role="alert">{error}</p>}
      <button disabled={loading}>Publish</button>
    </form>
  )
}
