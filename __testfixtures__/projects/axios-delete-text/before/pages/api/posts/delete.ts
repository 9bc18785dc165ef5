import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'DELETE') {
    const postId = req.body
    try {
      await db.post.delete(postId)
      return res.status(200).json({ message: 'Deleted' })
    } catch (error) {
      return res.status(403).json({ message: 'Not deleted' })
    }
  }
  return res.status(405).end()
}
