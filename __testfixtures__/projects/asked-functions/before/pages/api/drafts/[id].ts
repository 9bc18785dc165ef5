import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'
import { currentUser } from '@/lib/pages-guards'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'DELETE') return res.status(405).end()
  try {
    const { user } = await currentUser(req, res)
    await db.notes.remove(req.query.id as string, user.id)
    return res.status(204).end()
  } catch (error) {
    console.error(error)
    return res.status(400).json({ error: 'That did not work' })
  }
}
