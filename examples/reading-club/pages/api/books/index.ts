import type { NextApiRequest, NextApiResponse } from 'next'
import { z } from 'zod'
import { createBook, findBook, searchBooks } from '@/lib/books'
import { bookSchema } from '@/lib/schemas'
import { getSessionFromRequest } from '@/lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getSessionFromRequest(req)
  if (!session) return res.status(401).json({ error: 'Please sign in to reach the shelf' })

  switch (req.method) {
    case 'GET': {
      const books = await searchBooks(String(req.query.q ?? ''))
      return res.json(books)
    }

    case 'POST': {
      try {
        const parsed = bookSchema.safeParse(req.body)
        if (!parsed.success) {
          return res.status(400).json({
            error: 'A book needs a title, an author and its number of pages',
            errors: z.flattenError(parsed.error).fieldErrors,
          })
        }

        const { title, author } = parsed.data
        if (await findBook(title, author)) {
          return res.status(409).json({ error: `“${title}” is already on the shelf` })
        }

        const book = await createBook(parsed.data, session.userId)
        return res.status(201).json(book)
      } catch (err) {
        console.error('Adding a book failed', err)
        return res
          .status(500)
          .json({ error: 'The book could not be added, please try again later' })
      }
    }

    default:
      res.setHeader('Allow', ['GET', 'POST'])
      return res.status(405).end(`Method ${req.method} not allowed`)
  }
}
