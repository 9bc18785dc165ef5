import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'
import { runCreatePost } from '@/app/actions/posts.server'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    const result = await runCreatePost(req.body)
    if (!result.success) return res.status(result.status).json({ message: result.error })
    return res.status(201).json(result.data)
  }

  // The newest ones first.
  if (req.method === 'GET') {
    return res.status(200).json(await db.post.list())
  } else {
    res.setHeader('Allow', ['GET', 'POST'])
    return res.status(405).end()
  }
}
