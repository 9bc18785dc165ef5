import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'DELETE') return res.status(405).json({ message: 'Method not allowed' })

  const id: string = req.body
  const post = await db.post.find(id)
  if (!post) return res.status(404).json({ message: 'No such post' })

  await db.post.like(id)
  return res.status(200).json({ id })
}
