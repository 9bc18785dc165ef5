import type { NextApiRequest, NextApiResponse } from 'next'
import { readSession } from './session'

export async function requireUser(req: NextApiRequest, res: NextApiResponse) {
  const session = await readSession(req.cookies.session)
  if (!session) {
    res.status(401).json({ error: 'Sign in first' })
    return null
  }
  return session
}

export async function requireTitle(req: NextApiRequest, res: NextApiResponse): Promise<boolean> {
  if (!req.body.title) {
    res.status(422).json({ error: 'A title is missing' })
    return false
  }
  return true
}

export async function currentUser(req: NextApiRequest, res: NextApiResponse) {
  const session = await readSession(req.cookies.session)
  if (!session) {
    throw new Error('Nobody is signed in')
  }

  return { user: session.user }
}
