'use client'

import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { toast } from '@/lib/toast'

export function DeleteButton({ id }: { id: string }) {
  const router = useRouter()
  const [deleting, setDeleting] = useState(false)

  const onClick = async () => {
    if (!confirm('Delete this post?')) return
    setDeleting(true)
    try {
      const res = await fetch(`/api/posts/${id}`, { method: 'DELETE' })
      if (res.status === 403) {
        toast.error('Only posts that nobody likes can go')
        return
      }
      if (res.status === 401 || res.status === 404) {
        router.push('/')
        return
      }
      if (!res.ok) throw new Error('failed')
      toast.success('Deleted')
      router.refresh()
    } catch {
      toast.error('Could not delete the post')
    } finally {
      setDeleting(false)
    }
  }

  return (
    <button onClick={onClick} disabled={deleting}>
      Delete
    </button>
  )
}
