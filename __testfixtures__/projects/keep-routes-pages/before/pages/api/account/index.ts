import type { NextApiRequest, NextApiResponse } from 'next'
import { findUserOf } from '@/lib/auth'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'DELETE') return res.status(405).end()

  const user = await findUserOf(req)
  if (!user) return res.status(401).json({ error: 'Sign in first' })
  await db.post.delete(user.id)
  return res.status(204).end()
}
