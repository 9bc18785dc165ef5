import type { NextApiRequest, NextApiResponse } from 'next'
import { z } from 'zod'
import { deleteBook, getBook, updateBook } from '@/lib/books'
import { isUniqueViolation } from '@/lib/db'
import { bookSchema } from '@/lib/schemas'
import { getSessionFromRequest } from '@/lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getSessionFromRequest(req)
  if (!session) {
    res.status(401).json({ error: 'Please sign in to change a book' })
    return
  }

  const id = Number(req.query.id)
  const book = await getBook(id)
  if (!book) {
    res.status(404).json({ error: 'This book has left the shelf' })
    return
  }

  // Only the person who brought a book may change it or take it back.
  if (book.ownerId !== session.userId) {
    res.status(403).json({ error: 'This book belongs to somebody else' })
    return
  }

  if (req.method === 'PATCH') {
    const parsed = bookSchema.safeParse(req.body)
    if (!parsed.success) {
      res.status(400).json({
        error: 'Please check the marked fields of the book',
        errors: z.flattenError(parsed.error).fieldErrors,
      })
      return
    }

    try {
      const updated = await updateBook(id, parsed.data)
      res.json(updated)
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      res.status(409).json({ error: 'Another copy with this title and author is on the shelf' })
    }
  } else if (req.method === 'DELETE') {
    await deleteBook(id)
    res.status(204).end()
  } else {
    res.status(405).json({ error: 'Method not allowed' })
  }
}
