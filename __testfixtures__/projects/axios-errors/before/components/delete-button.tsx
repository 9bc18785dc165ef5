'use client'

import axios from 'axios'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'

export function DeleteButton({ id }: { id: string }) {
  const router = useRouter()
  const [deletingId, setDeletingId] = useState('')

  const onDelete = () => {
    setDeletingId(id)

    axios
      .delete(`/api/posts/${id}`)
      .then(() => {
        toast.success('Deleted')
        router.refresh()
      })
      .catch((error) => {
        toast.error(error?.response?.data?.error)
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
