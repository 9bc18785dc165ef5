'use client'

import { useState } from 'react'
import { like } from '../lib/like'

export function LikeButton({ id }: { id: string }) {
  const [likes, setLikes] = useState(0)
  return <button onClick={() => like(id).then(setLikes, (error) => alert(error.message))}>{likes}</button>
}
