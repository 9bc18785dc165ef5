'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { ActionError } from '@/app/actions/action-error'
import { deletePost } from '@/app/actions/posts.actions'

export function DeleteButton({ id }: { id: string }) {
  const router = useRouter()
  const [deletingId, setDeletingId] = useState('')

  const onDelete = () => {
    setDeletingId(id)

    deletePost(id)
      .then((result) => {
        if (!result.success) throw new ActionError(result)
        toast.success('Deleted')
        router.refresh()
      })
      .catch((error) => {
        toast.error(error instanceof ActionError ? error.message : undefined)
      })
      .finally(() => {
        setDeletingId('')
      })
  }

  return (
    <button disabled={deletingId === id} onClick={onDelete}>
      Delete
    </button>
  )
}
