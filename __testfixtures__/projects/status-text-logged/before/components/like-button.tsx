'use client'

import { useRouter } from 'next/navigation'

export function LikeButton({ id }: { id: string }) {
  const router = useRouter()

  const like = async () => {
    try {
      const res = await fetch(`/api/posts/${id}/like`, { method: 'POST' })
      if (!res.ok) console.warn(res.status, res.statusText)
      else router.refresh()
    } catch {
      alert('You are offline')
    }
  }

  return <button onClick={like}>Like</button>
}
