'use client'

import { useState } from 'react'

export function LikeButton({ id }: { id: string }) {
  const [likes, setLikes] = useState(0)

  function like() {
    fetch(`/api/posts/${id}/like`, { method: 'POST' })
      .then((res) => (res.ok ? res.json() : Promise.reject(new Error(`Failed with ${res.status}`))))
      .then((data) => setLikes(data.likes))
      // Nobody minds a like that gets lost.
      .catch(() => {})
  }

  return <button onClick={like}>{likes}</button>
}
