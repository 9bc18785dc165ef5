import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const draft = await db.post.create({ title: '', body: '' })
  return res.status(201).json({ id: draft.id })
}
