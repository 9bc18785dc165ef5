import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') {
    return res.status(405).json({ message: 'Post it' })
  }

  const { note } = req.body
  const post = await db.post.find(note)
  if (!post) {
    return res.status(404).json({ message: 'No such note' })
  }
  console.warn(`${post.title} was reported`)
  return res.status(200).json({ ok: true })
}
