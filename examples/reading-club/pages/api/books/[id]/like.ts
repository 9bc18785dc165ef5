import type { NextApiRequest, NextApiResponse } from 'next'
import { toggleLike } from '@/lib/books'
import { getSessionFromRequest } from '@/lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getSessionFromRequest(req)
  if (!session) {
    return res.status(401).json({ error: 'Please sign in to like a book' })
  }

  const likes = await toggleLike(Number(req.query.id), session.userId)
  res.json({ likes })
}
