'use client'

import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { toast } from '@/lib/toast'
import { deletePost } from '@/app/actions/posts.actions'

export function DeleteButton({ id }: { id: string }) {
  const router = useRouter()
  const [deleting, setDeleting] = useState(false)

  const onClick = async () => {
    if (!confirm('Delete this post?')) return
    setDeleting(true)
    try {
      const result = await deletePost(id)
      if (!result.success && result.status === 403) {
        toast.error('Only posts that nobody likes can go')
        return
      }
      if ((!result.success && result.status === 401) || (!result.success && result.status === 404)) {
        router.push('/')
        return
      }
      if (!result.success) throw new Error('failed')
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
