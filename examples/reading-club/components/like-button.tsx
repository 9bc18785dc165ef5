'use client'

import { useState } from 'react'
import { useToast } from './toast'

type Props = { bookId: number; likes: number; liked: boolean }

export function LikeButton(props: Props) {
  const toast = useToast()
  const [likes, setLikes] = useState(props.likes)
  const [liked, setLiked] = useState(props.liked)
  const [busy, setBusy] = useState(false)

  const handleClick = async () => {
    setBusy(true)
    try {
      const res = await fetch(`/api/books/${props.bookId}/like`, { method: 'POST' })
      if (!res.ok) {
        toast('Your like was not counted', 'error')
        return
      }

      const data = await res.json()
      setLikes(data.likes)
      setLiked(!liked)
    } finally {
      setBusy(false)
    }
  }

  return (
    <button
      type="button"
      className="quiet"
      aria-pressed={liked}
      onClick={handleClick}
      disabled={busy}
    >
      {liked ? '♥' : '♡'} {likes}
    </button>
  )
}
