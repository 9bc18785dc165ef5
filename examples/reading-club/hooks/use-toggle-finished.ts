'use client'

import { useState } from 'react'

export function useToggleFinished(bookId: number, initial: boolean) {
  const [finished, setFinished] = useState(initial)
  const [isSaving, setIsSaving] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function toggle() {
    setIsSaving(true)
    setError(null)

    try {
      const response = await fetch(`/api/books/${bookId}/finished`, { method: 'POST' })
      if (!response.ok) {
        throw new Error(response.status === 401 ? 'Sign in again to keep your log' : 'Not saved')
      }

      const data: { finished: boolean } = await response.json()
      setFinished(data.finished)
    } catch (e) {
      setError(e instanceof Error ? e.message : 'Not saved')
    } finally {
      setIsSaving(false)
    }
  }

  return { finished, toggle, isSaving, error }
}
