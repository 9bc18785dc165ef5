import type { NextApiRequest, NextApiResponse } from 'next'
import { currentUser, type User } from '@/lib/current-user'

type Handler = (req: NextApiRequest, res: NextApiResponse, user: User) => unknown

export const withRole = (role: User['role'], handler: Handler) => {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const user = await currentUser()
    if (!user || user.role !== role) {
      res.status(403).json({ error: 'Not for you' })
      return
    }
    return handler(req, res, user)
  }
}
