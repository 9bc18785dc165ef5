import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { HttpStatus } from '../../../lib/http'
import { currentUser } from '../../../lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()

  const user = await currentUser()
  if (!user) return res.status(HttpStatus.Unauthorized).json({ error: 'Sign in first' })
  if (!req.body.id) return res.status(HttpStatus.BadRequest).json({ error: 'Which one?' })

  await db.note.remove(req.body.id)
  return res.status(HttpStatus.Created).json({ removed: true })
}
