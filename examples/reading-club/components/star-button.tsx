'use client'

import { useState } from 'react'
import { useToast } from './toast'

type Props = { quoteId: number; stars: number; starred: boolean }

export function StarButton(props: Props) {
  const toast = useToast()
  const [starred, setStarred] = useState(props.starred)
  const [stars, setStars] = useState(props.stars)

  const toggle = async () => {
    setStarred(!starred)
    setStars(starred ? stars - 1 : stars + 1)

    try {
      const res = await fetch(`/api/quotes/${props.quoteId}/star`, {
        method: starred ? 'DELETE' : 'PUT',
      })
      if (!res.ok) {
        const { error } = await res.json()
        throw new Error(error)
      }
    } catch (error) {
      setStarred(starred)
      setStars(stars)
      toast(error instanceof Error ? error.message : 'Not saved', 'error')
    }
  }

  return (
    <button type="button" className="quiet" aria-pressed={starred} onClick={toggle}>
      {starred ? '★' : '☆'} {stars}
    </button>
  )
}
