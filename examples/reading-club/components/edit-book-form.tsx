'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { genres, type Genre } from '@/lib/choices'
import { useToast } from './toast'

type EditableBook = {
  id: number
  title: string
  author: string
  genre: Genre
  pages: number
  summary: string
  lendable: boolean
}

export function EditBookForm({ book }: { book: EditableBook }) {
  const router = useRouter()
  const toast = useToast()

  const [title, setTitle] = useState(book.title)
  const [author, setAuthor] = useState(book.author)
  const [genre, setGenre] = useState(book.genre)
  const [pages, setPages] = useState(book.pages)
  const [summary, setSummary] = useState(book.summary)
  const [lendable, setLendable] = useState(book.lendable)

  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [fieldErrors, setFieldErrors] = useState<Record<string, string[]>>({})

  async function handleSubmit(e: React.FormEvent<HTMLFormElement>) {
    e.preventDefault()
    setSaving(true)
    setError(null)
    setFieldErrors({})

    try {
      const res = await fetch(`/api/books/${book.id}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ title, author, genre, pages, summary, lendable }),
      })

      if (!res.ok) {
        const data = await res.json()
        setError(data.error)
        setFieldErrors(data.errors ?? {})
        setSaving(false)
        return
      }

      const saved = await res.json()
      toast(`Saved “${saved.title}”`)
      router.push(`/books/${book.id}`)
    } catch {
      setError('The changes could not be saved')
      setSaving(false)
    }
  }

  return (
    <form className="card" onSubmit={handleSubmit}>
      <label>
        Title
        <input value={title} onChange={(e) => setTitle(e.target.value)} />
      </label>
      {fieldErrors.title && <p className="field-error">{fieldErrors.title[0]}</p>}
      <label>
        Author
        <input value={author} onChange={(e) => setAuthor(e.target.value)} />
      </label>
      {fieldErrors.author && <p className="field-error">{fieldErrors.author[0]}</p>}
      <label>
        Genre
        <select value={genre} onChange={(e) => setGenre(e.target.value as Genre)}>
          {genres.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        Pages
        <input type="number" value={pages} onChange={(e) => setPages(Number(e.target.value))} />
      </label>
      {fieldErrors.pages && <p className="field-error">{fieldErrors.pages[0]}</p>}
      <label>
        Summary
        <textarea rows={4} value={summary} onChange={(e) => setSummary(e.target.value)} />
      </label>
      <label className="check">
        <input type="checkbox" checked={lendable} onChange={(e) => setLendable(e.target.checked)} />
        Others may borrow it
      </label>
      {error && (
        <p role="alert" className="error">
          {error}
        </p>
      )}
      <button type="submit" disabled={saving}>
        {saving ? 'Saving…' : 'Save changes'}
      </button>
    </form>
  )
}
