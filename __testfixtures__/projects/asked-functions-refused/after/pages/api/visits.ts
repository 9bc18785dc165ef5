import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'
import { noteUser } from '@/lib/pages-guards'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()

  await noteUser(req, res)
  res.json(await db.notes.create({ title: 'Visit', ownerId: '1' }))
}
