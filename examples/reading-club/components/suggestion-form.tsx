'use client'

import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { genres } from '@/lib/choices'
import { useToast } from './toast'

export function SuggestionForm() {
  const router = useRouter()
  const toast = useToast()
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function handleSubmit(e: FormEvent<HTMLFormElement>) {
    e.preventDefault()
    const form = e.currentTarget
    setSending(true)
    setError(null)

    try {
      const res = await fetch('/api/suggestions', {
        method: 'POST',
        body: new FormData(form),
      })

      if (!res.ok) {
        const data = await res.json()
        setError(data.errors ? Object.values(data.errors).flat().join(' ') : data.error)
        return
      }

      form.reset()
      toast('Thank you for the suggestion')
      router.refresh()
    } catch {
      setError('The suggestion did not arrive')
    } finally {
      setSending(false)
    }
  }

  return (
    <form className="card" onSubmit={handleSubmit}>
      <h2>Suggest a book</h2>
      <label>
        Title
        <input name="title" />
      </label>
      <label>
        Author
        <input name="author" />
      </label>
      <label>
        Genre
        <select name="genre" defaultValue="novel">
          {genres.map((genre) => (
            <option key={genre}>{genre}</option>
          ))}
        </select>
      </label>
      <label>
        Why this one?
        <textarea name="reason" rows={3} />
      </label>
      <label className="check">
        <input type="checkbox" name="ownsCopy" />I have a copy
      </label>
      {error && (
        <p role="alert" className="error">
          {error}
        </p>
      )}
      <button type="submit" disabled={sending}>
        {sending ? 'Sending…' : 'Suggest'}
      </button>
    </form>
  )
}
