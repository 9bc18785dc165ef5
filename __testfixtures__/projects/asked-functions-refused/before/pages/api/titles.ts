import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'
import { titleOf } from '@/lib/pages-guards'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()

  const title = await titleOf(req, res)
  if (!title) return
  res.json(await db.notes.create({ title, ownerId: '1' }))
}
