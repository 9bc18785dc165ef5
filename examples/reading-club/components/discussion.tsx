'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

type Comment = { id: number; author: string; body: string; createdAt: string }

type Props = { bookId: number; initialComments: Comment[] }

export function Discussion({ bookId, initialComments }: Props) {
  const router = useRouter()
  const [comments, setComments] = useState(initialComments)
  const [body, setBody] = useState('')
  const [isPosting, setIsPosting] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const handleSubmit = async (e: React.FormEvent<HTMLFormElement>) => {
    e.preventDefault()
    setIsPosting(true)
    setError(null)

    try {
      const res = await fetch('/api/comments', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ bookId, body }),
      })

      if (!res.ok) {
        const { error } = await res.json()
        setError(error)
        return
      }

      const comment: Comment = await res.json()
      setComments((current) => [...current, comment])
      setBody('')
      router.refresh()
    } catch {
      setError('Your comment was not posted')
    } finally {
      setIsPosting(false)
    }
  }

  return (
    <>
      <ul className="comments">
        {comments.map((comment) => (
          <li key={comment.id}>
            <p>{comment.body}</p>
            <p className="byline">
              {comment.author}, {comment.createdAt.slice(0, 10)}
            </p>
          </li>
        ))}
      </ul>
      <form onSubmit={handleSubmit}>
        <label>
          Your comment
          <textarea rows={3} value={body} onChange={(e) => setBody(e.target.value)} />
        </label>
        {error && (
          <p role="alert" className="error">
            {error}
          </p>
        )}
        <button type="submit" disabled={isPosting}>
          {isPosting ? 'Posting…' : 'Post comment'}
        </button>
      </form>
    </>
  )
}
