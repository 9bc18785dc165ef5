import type { NextApiRequest, NextApiResponse } from 'next'
import { runDeleteAccount } from '@/app/actions/account.server'
import { findUserOf } from '@/lib/auth'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'DELETE') return res.status(405).end()

  const result = await runDeleteAccount(() => findUserOf(req))
  if (!result.success) return res.status(401).json({ error: 'Sign in first' })
  return res.status(204).end()
}
