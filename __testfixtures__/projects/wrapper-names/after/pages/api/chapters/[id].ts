import type { NextApiRequest, NextApiResponse } from 'next'
import { showMember } from '../../../lib/api/chapters'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'GET':
      return await showMember(req, res)
    default:
      return res.status(405).json({ error: 'Not allowed' })
  }
}
