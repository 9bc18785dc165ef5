import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'
import { runDeletePost, runUpdatePost } from '@/app/actions/posts.server'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'DELETE') {
    const id = req.query.id as string
    const result = await runDeletePost(id)
    if (!result.success) return res.status(404).json({ message: 'No such post' })
    return res.status(204).end()
  }

  if (req.method === 'PATCH') {
    const id = req.query.id as string
    const result = await runUpdatePost(id, async () => JSON.parse(req.body))
    if (!result.success) return res.status(404).json({ message: 'No such post' })
    return res.status(200).json(result.data)
  }

  const id = req.query.id as string
  const post = await db.post.find(id)
  if (!post) return res.status(404).json({ message: 'No such post' })

  switch (req.method) {
    case 'GET':
      return res.status(200).json(post)
    default:
      return res.status(405).json({ message: `${req.method} is not for posts` })
  }
}
