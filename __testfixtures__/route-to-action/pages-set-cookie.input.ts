import type { NextApiRequest, NextApiResponse } from 'next'
import cookie from 'cookie'
import { startSession } from '../../lib/session'

const options = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' as const, maxAge: 3600 }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    const session = await startSession(req.body.name as string)
    if (!session) return res.status(401).json({ message: 'Unknown name' })

    res.setHeader('Set-Cookie', [
      cookie.serialize('session', session.id, options),
      cookie.serialize('signed-in', 'yes', { path: '/', maxAge: 3600 }),
    ])
    return res.status(200).json({ id: session.id })
  }
  if (req.method === 'DELETE') {
    res.setHeader('Set-Cookie', 'session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:01 GMT; HttpOnly; SameSite=Lax')
    return res.status(204).end()
  }
  return res.status(405).end()
}
