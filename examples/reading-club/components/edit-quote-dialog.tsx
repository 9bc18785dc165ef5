'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { Quote } from '@/lib/quotes'
import { useToast } from './toast'

export function EditQuoteDialog({ quote }: { quote: Quote }) {
  const router = useRouter()
  const toast = useToast()
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState(quote.text)
  const [source, setSource] = useState(quote.source)
  const [isSaving, setIsSaving] = useState(false)
  const [error, setError] = useState('')

  async function handleSubmit(e: React.FormEvent) {
    e.preventDefault()
    setIsSaving(true)
    setError('')

    try {
      const res = await fetch(`/api/quotes/${quote.id}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text, source }),
      })
      if (!res.ok) {
        const data = await res.json()
        setError(data.error)
        return
      }

      dialog.current?.close()
      toast('Corrected')
      router.refresh()
    } catch {
      setError('You seem to be offline')
    } finally {
      setIsSaving(false)
    }
  }

  return (
    <>
      <button type="button" className="quiet" onClick={() => dialog.current?.showModal()}>
        Edit
      </button>
      <dialog ref={dialog} aria-label="Correct the quote">
        <form onSubmit={handleSubmit}>
          <label>
            Words
            <textarea rows={3} value={text} onChange={(e) => setText(e.target.value)} />
          </label>
          <label>
            Source
            <input value={source} onChange={(e) => setSource(e.target.value)} />
          </label>
          {error && (
            <p role="alert" className="error">
              {error}
            </p>
          )}
          <button type="submit" disabled={isSaving}>
            {isSaving ? 'Saving…' : 'Save quote'}
          </button>
          <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </form>
      </dialog>
    </>
  )
}
