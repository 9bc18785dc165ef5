import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

// Its methods run into each other.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const pinned = await db.post.find('pinned')
  if (req.method === 'PUT' || req.method === 'DELETE') {
    await db.post.delete(req.method === 'PUT' ? 'put' : 'deleted')
    return res.status(200).json({ title: pinned?.title })
  }
  return res.status(405).end()
}
