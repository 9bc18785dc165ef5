import type { NextApiRequest, NextApiResponse } from 'next'
import { createInvite, isInvited } from '@/lib/invites'
import { getSessionFromRequest } from '@/lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    try {
      const session = await getSessionFromRequest(req)
      if (!session) {
        return res.status(401).json({ error: 'Please sign in to invite somebody' })
      }

      if (!req.body.email?.includes('@')) {
        return res.status(400).json({ error: 'That is not an email address' })
      }

      const email = req.body.email.trim().toLowerCase()
      if (await isInvited(email)) {
        return res.status(409).json({ error: `${email} already has an invitation` })
      }

      const id = await createInvite(email, session.userId)
      return res.status(201).json({ id })
    } catch {
      return res.status(500).json({ error: 'The invitation could not be sent' })
    }
  }

  return res.status(405).json({ error: 'Method not allowed' })
}
