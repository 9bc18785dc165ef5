import type { NextApiRequest, NextApiResponse } from 'next'
import { getBook } from '@/lib/books'
import { addComment } from '@/lib/comments'
import { getSessionFromRequest } from '@/lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()

  const session = await getSessionFromRequest(req)
  if (!session) return res.status(401).json({ error: 'Please sign in to join the discussion' })

  const { bookId, body } = req.body
  if (!body || !body.trim()) {
    return res.status(400).json({ error: 'An empty comment says nothing' })
  }

  const book = await getBook(bookId)
  if (!book) return res.status(404).json({ error: 'There is no such book to discuss' })

  const comment = await addComment(book.id, session.userId, body.trim())
  return res.status(201).json(comment)
}
