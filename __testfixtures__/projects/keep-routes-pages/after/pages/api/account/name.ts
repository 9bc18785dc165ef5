import type { NextApiRequest, NextApiResponse } from 'next'
import { getServerSession } from 'next-auth'
import { runUpdateName } from '@/app/actions/account.server'
import { authOptions } from '@/lib/auth'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'PUT') {
    const result = await runUpdateName(() => getServerSession(req, res, authOptions), req.body)
    if (!result.success) return res.status(result.status).json({ error: result.error })
    return res.status(200).json(result.data)
  }

  const session = await getServerSession(req, res, authOptions)
  if (!session?.user) return res.status(401).json({ error: 'Sign in first' })

  return res.status(405).end()
}
