import type { NextApiRequest, NextApiResponse } from 'next'
import { readSession } from './session'

/** Gives nothing where it has answered; what it gives besides may be nothing too. */
export async function titleOf(req: NextApiRequest, res: NextApiResponse): Promise<string | null> {
  if (typeof req.body.title !== 'string') {
    res.status(422).json({ error: 'A title is missing' })
    return null
  }
  return req.body.title.trim()
}

/** Answers, and nobody asks whether it did. */
export async function noteUser(req: NextApiRequest, res: NextApiResponse): Promise<void> {
  const session = await readSession(req.cookies.session)
  if (!session) {
    res.status(401).json({ error: 'Sign in first' })
    return
  }
  console.log(session.user.id)
}

/** Gives the value inside of its `try`. */
export async function userOf(req: NextApiRequest, res: NextApiResponse) {
  try {
    const session = await readSession(req.cookies.session)
    if (!session) throw new Error('Nobody is signed in')
    return session.user
  } catch {
    res.status(401).json({ error: 'Sign in first' })
    return null
  }
}
