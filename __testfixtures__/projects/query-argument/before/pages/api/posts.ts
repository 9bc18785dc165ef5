import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'DELETE') {
    const { id, reason } = req.query
    if (!id) return res.status(400).json({ error: 'Which post?' })
    if (reason) console.log(reason)
    await db.post.delete(String(id))
    return res.status(204).end()
  }
  return res.status(405).end()
}
