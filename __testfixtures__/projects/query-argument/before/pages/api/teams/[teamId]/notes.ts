import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const team = req.query.teamId as string
  const pinned = req.query.pinned === 'yes'
  const { title } = req.body as { title: string }
  if (!title) return res.status(400).json({ error: 'A title, please' })
  await db.notes.add({ team, title, pinned })
  res.status(201).json({ ok: true })
}
