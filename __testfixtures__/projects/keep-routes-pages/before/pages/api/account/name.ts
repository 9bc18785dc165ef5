import type { NextApiRequest, NextApiResponse } from 'next'
import { getServerSession } from 'next-auth'
import { authOptions } from '@/lib/auth'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getServerSession(req, res, authOptions)
  if (!session?.user) return res.status(401).json({ error: 'Sign in first' })

  if (req.method === 'PUT') {
    const { title } = req.body
    if (!title) return res.status(400).json({ error: 'A title, please' })

    await db.post.create({ title, body: '', author: session.user.id })
    return res.status(200).json({ title })
  }
  return res.status(405).end()
}
