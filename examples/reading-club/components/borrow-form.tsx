'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { requestLoan } from '@/lib/api'
import { useToast } from './toast'

export function BorrowForm({ bookId }: { bookId: number }) {
  const router = useRouter()
  const toast = useToast()
  const [weeks, setWeeks] = useState('2')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const handleSubmit = async (e: React.FormEvent) => {
    e.preventDefault()
    setBusy(true)
    setError(null)
    try {
      const loan = await requestLoan(bookId, Number(weeks))
      toast(`Yours since ${loan.createdAt.slice(0, 10)}`)
      router.refresh()
    } catch (err) {
      setError((err as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="inline" onSubmit={handleSubmit}>
      <label>
        Weeks
        <input type="number" value={weeks} onChange={(e) => setWeeks(e.target.value)} />
      </label>
      <button type="submit" disabled={busy}>
        {busy ? 'Asking…' : 'Borrow'}
      </button>
      {error && (
        <p role="alert" className="error">
          {error}
        </p>
      )}
    </form>
  )
}
