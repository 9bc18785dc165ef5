'use client'

import { useState } from 'react'
import { likePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export function LikeButton({ id }: { id: string }) {
  const [likes, setLikes] = useState(0)

  function like() {
    likePost(id)
      .catch(serverError)
      .then((result) => (result.success ? result.data : Promise.reject(new Error(`Failed with ${result.status}`))))
      .then((data) => setLikes(data.likes))
      // Nobody minds a like that gets lost.
      .catch(() => {})
  }

  return <button onClick={like}>{likes}</button>
}
