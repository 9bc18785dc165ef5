'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useToast } from './toast'

export function TakeBackButton({ id, title }: { id: number; title: string }) {
  const router = useRouter()
  const toast = useToast()
  const [removing, setRemoving] = useState(false)

  async function takeBack() {
    if (!window.confirm(`Take “${title}” off the shelf?`)) return

    setRemoving(true)
    try {
      const res = await fetch(`/api/books/${id}`, { method: 'DELETE' })
      if (res.status === 403) {
        toast('You can only take back your own books', 'error')
        return
      }
      if (!res.ok) throw new Error('failed')

      toast(`“${title}” is yours again`)
      router.refresh()
    } catch {
      toast('The book is still on the shelf, please try again', 'error')
    } finally {
      setRemoving(false)
    }
  }

  return (
    <button type="button" className="quiet danger" onClick={takeBack} disabled={removing}>
      {removing ? 'Removing…' : 'Take back'}
    </button>
  )
}
