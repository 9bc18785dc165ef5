import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'
import { requireTitle, requireUser } from '@/lib/pages-guards'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()

  const session = await requireUser(req, res)
  if (!session) return
  if (!(await requireTitle(req, res))) return

  const note = await db.notes.create({ title: req.body.title, ownerId: session.user.id })
  res.status(201).json(note)
}
