'use client'
import { useState } from 'react'

export function Reviews({ id }: { id: string }) {
  const [stars, setStars] = useState(0)
  const [message, setMessage] = useState('')

  const review = async () => {
    const res = await fetch('/api/reviews', { method: 'POST', body: JSON.stringify({ text: message }) })
    const data = await res.json()
    if (!res.ok) {
      // Nobody told the compiler what an answer has.
      setMessage(data.error?.issues ? 'Write something' : data.error?.code || 'Not saved')
      return
    }
    setStars(data.stars)
  }

  const star = async () => {
    const res = await fetch('/api/stars', { method: 'POST', body: JSON.stringify({ id }) })
    if (!res.ok) {
      const data = await res.json()
      throw new Error(data.error || 'No star')
    }
    const given = await res.json()
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
