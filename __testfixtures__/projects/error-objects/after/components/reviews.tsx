'use client'
import { useState } from 'react'
import { createReview } from '@/app/actions/reviews.actions'
import { createStar } from '@/app/actions/stars.actions'

export function Reviews({ id }: { id: string }) {
  const [stars, setStars] = useState(0)
  const [message, setMessage] = useState('')

  const review = async () => {
    const result = await createReview({ text: message })
    if (!result.success) {
      // Nobody told the compiler what an answer has.
      setMessage(result.error?.issues ? 'Write something' : result.error?.code || 'Not saved')
      return
    }
    setStars(result.data.stars)
  }

  const star = async () => {
    const result = await createStar({ id })
    if (!result.success) {
      throw new Error(result.error || 'No star')
    }
    const given = result.data
    console.log(given)
  }

  return (
    <div>
      <p>{message}</p>
      <p>{stars}</p>
      <button onClick={review}>Review</button>
      <button onClick={star}>Star</button>
    </div>
  )
}
