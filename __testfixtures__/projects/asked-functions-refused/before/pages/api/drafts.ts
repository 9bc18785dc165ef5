import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'
import { userOf } from '@/lib/pages-guards'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()

  const user = await userOf(req, res)
  if (!user) return
  res.json(await db.notes.create({ title: 'Draft', ownerId: user.id }))
}
