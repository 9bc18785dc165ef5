'use client'

import axios from 'axios'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'

export function LikeButton({ id, isLiked }: { id: string; isLiked: boolean }) {
  const router = useRouter()

  async function toggle() {
    try {
      let request

      if (isLiked) {
        request = () => axios.delete('/api/likes')
      } else {
        request = () => axios.post('/api/likes', { id })
      }

      await request()
      router.refresh()
    } catch (error) {
      toast.error('Something went wrong')
    }
  }

  async function again() {
    const send = async () => {
      return await axios.put('/api/likes', { id })
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
