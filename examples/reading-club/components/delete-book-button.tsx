'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useToast } from './toast'

export function DeleteBookButton({ bookId }: { bookId: number }) {
  const router = useRouter()
  const toast = useToast()
  const [deleting, setDeleting] = useState(false)

  const onClick = async () => {
    if (!confirm('Delete this book and its discussion?')) return
    setDeleting(true)
    try {
      const res = await fetch(`/api/books/${bookId}`, { method: 'DELETE' })
      if (!res.ok) throw new Error('failed')
      toast('Deleted')
      router.push('/')
    } catch {
      toast('Could not delete the book', 'error')
      setDeleting(false)
    }
  }

  return (
    <button type="button" className="danger" onClick={onClick} disabled={deleting}>
      {deleting ? 'Deleting…' : 'Delete'}
    </button>
  )
}
