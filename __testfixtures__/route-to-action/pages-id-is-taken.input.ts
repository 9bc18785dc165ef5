import type { NextApiRequest, NextApiResponse } from 'next'
import { toggleLike } from '@/lib/books'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const id = Number(req.query.id)
  const likes = await toggleLike(id)
  res.json({ likes })
}
