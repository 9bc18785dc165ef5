import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { sendError } from '../../../lib/send'
import { assertUser } from '../../../lib/assert-user'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const id = String(req.query.id)
  const user = await assertUser(res)
  if (!user) return

  if (req.method === 'DELETE') {
    await db.notes.remove(id)
    return res.status(204).end()
  }
  return sendError(res, 405, 'Method not allowed')
}
