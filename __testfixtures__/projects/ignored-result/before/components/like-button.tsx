'use client'

import { useRouter } from 'next/navigation'

export function LikeButton({ id }: { id: string }) {
  const router = useRouter()

  const like = async () => {
    await fetch(`/api/posts/${id}/like`, { method: 'POST' })
    router.refresh()
  }

  return (
    <>
      <button onClick={like}>Like</button>
      <button onClick={() => fetch(`/api/posts/${id}/like`, { method: 'POST' })}>Like and forget</button>
    </>
  )
}
