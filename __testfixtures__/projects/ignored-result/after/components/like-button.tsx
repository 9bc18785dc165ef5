'use client'

import { useRouter } from 'next/navigation'
import { likePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function LikeButton({ id }: { id: string }) {
  const router = useRouter()

  const like = async () => {
    await likePost(id).catch(serverError)
    router.refresh()
  }

  return (
    <>
      <button onClick={like}>Like</button>
      <button onClick={() => likePost(id)}>Like and forget</button>
    </>
  )
}
