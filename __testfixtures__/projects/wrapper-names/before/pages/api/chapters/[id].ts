import type { NextApiRequest, NextApiResponse } from 'next'
import { dismissMember, greetMember, showMember } from '../../../lib/api/chapters'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  switch (req.method) {
    case 'GET':
      return await showMember(req, res)
    case 'POST':
      return await greetMember(req, res)
    case 'DELETE':
      return await dismissMember(req, res)
    default:
      return res.status(405).json({ error: 'Not allowed' })
  }
}
