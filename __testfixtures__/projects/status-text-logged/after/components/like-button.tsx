'use client'

import { useRouter } from 'next/navigation'
import { likePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function LikeButton({ id }: { id: string }) {
  const router = useRouter()

  const like = async () => {
    try {
      const result = await likePost(id).catch(serverError)
      if (!result.success) console.warn(result.status, result.error)
      else router.refresh()
    } catch {
      alert('You are offline')
    }
  }

  return <button onClick={like}>Like</button>
}
