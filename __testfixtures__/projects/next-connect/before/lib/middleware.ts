import type { NextApiRequest, NextApiResponse } from 'next'
import { getServerSession } from 'next-auth'
import type { NextHandler } from 'next-connect'
import { authOptions } from './auth-options'
import { db } from './db'

export interface TeamRequest extends NextApiRequest {
  membershipId?: string
  teamId?: string
  user?: { id: string; email: string }
}

export const checkUser = async (req: TeamRequest, res: NextApiResponse, next: NextHandler) => {
  const session = await getServerSession(req, res, authOptions)
  if (!session?.user) {
    return res.status(401).json({ error: 'Sign in first' })
  }

  req.user = { id: session.user.id, email: session.user.email }

  return next()
}

export const checkMember = async (req: TeamRequest, res: NextApiResponse, next: NextHandler) => {
  const teamId = req.query.teamId as string
  const membership = await db.member.find(teamId, req.user!.id)
  if (!membership) {
    return res.status(403).json({ error: 'Not your team' })
  }

  req.membershipId = membership.id
  req.teamId = membership.teamId

  return next()
}

export const onError = (error: unknown, req: NextApiRequest, res: NextApiResponse) => {
  console.error(error)
  res.status(400).json({ error: 'That did not work' })
}
