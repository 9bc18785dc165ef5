import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../../lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const id = req.query.id as string
  const post = await db.post.find(id)
  if (!post) return res.status(404).json({ error: 'This post is gone' })
  const { likes } = await db.post.like(id)
  res.status(200).json({ likes })
}
