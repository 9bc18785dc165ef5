import { getIronSession } from 'iron-session'
import { sessionOptions } from '@/lib/session-options'

export default async function handler(req, res) {
  const session = await getIronSession(req, res, sessionOptions)
  if (!session.userId) return res.status(401).json({ error: 'Sign in first' })

  session.destroy()
  res.status(200).json({ ok: true })
}
