'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import {
  deleteLikes,
  createLike,
  updateLike,
} from '@/app/actions/likes.actions'

export function LikeButton({ id, isLiked }: { id: string; isLiked: boolean }) {
  const router = useRouter()

  async function toggle() {
    try {
      let request

      if (isLiked) {
        request = async () => {
          const result = await deleteLikes()
          if (!result.success) throw new Error(result.error)
        }
      } else {
        request = async () => {
          const result = await createLike({ id })
          if (!result.success) throw new Error(result.error)
        }
      }

      await request()
      router.refresh()
    } catch (error) {
      toast.error('Something went wrong')
    }
  }

  async function again() {
    const send = async () => {
      const result = await updateLike({ id })
      if (!result.success) throw new Error(result.error)
    }
    try {
      await send()
    } catch {
      toast.error('Not again')
    }
  }

  return (
    <>
      <button onClick={toggle}>Like</button>
      <button onClick={again}>Again</button>
    </>
  )
}
