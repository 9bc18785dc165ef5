'use client'

import { useRouter } from 'next/navigation'
import { useState, type ChangeEvent, type FormEvent } from 'react'

type Props = { books: { id: number; title: string }[] }

export function MeetingForm({ books }: Props) {
  const router = useRouter()
  const [values, setValues] = useState({
    bookId: String(books[0]?.id ?? ''),
    day: '',
    place: '',
    seats: '6',
    agenda: '',
    snacks: false,
  })
  const [errors, setErrors] = useState<Record<string, string[] | undefined>>({})
  const [message, setMessage] = useState('')
  const [submitting, setSubmitting] = useState(false)

  function handleChange(
    e: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>,
  ) {
    setValues({ ...values, [e.target.name]: e.target.value })
  }

  async function handleSubmit(e: FormEvent) {
    e.preventDefault()
    setSubmitting(true)
    setMessage('')
    setErrors({})

    const res = await fetch('/api/meetings', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(values),
    }).catch(() => null)

    if (!res) {
      setMessage('You seem to be offline')
      setSubmitting(false)
      return
    }

    const data = await res.json()
    if (!res.ok) {
      setMessage(data.error)
      if (data.errors) setErrors(data.errors)
      setSubmitting(false)
      return
    }

    router.push('/meetings')
  }

  return (
    <form className="card" onSubmit={handleSubmit}>
      <label>
        Book
        <select name="bookId" value={values.bookId} onChange={handleChange}>
          {books.map((book) => (
            <option key={book.id} value={book.id}>
              {book.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        Day
        <input type="date" name="day" value={values.day} onChange={handleChange} />
      </label>
      {errors.day && <p className="field-error">{errors.day[0]}</p>}
      <label>
        Place
        <input name="place" value={values.place} onChange={handleChange} />
      </label>
      {errors.place && <p className="field-error">{errors.place[0]}</p>}
      <label>
        Seats
        <input type="number" name="seats" value={values.seats} onChange={handleChange} />
      </label>
      {errors.seats && <p className="field-error">{errors.seats[0]}</p>}
      <label>
        Agenda
        <textarea name="agenda" rows={3} value={values.agenda} onChange={handleChange} />
      </label>
      <label className="check">
        <input
          type="checkbox"
          name="snacks"
          checked={values.snacks}
          onChange={(e) => setValues({ ...values, snacks: e.target.checked })}
        />
        There will be snacks
      </label>
      {message && (
        <p role="alert" className="error">
          {message}
        </p>
      )}
      <button type="submit" disabled={submitting}>
        {submitting ? 'Planning…' : 'Plan meeting'}
      </button>
    </form>
  )
}
