import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const id = req.query.id as string
  const post = await db.post.find(id)
  if (!post) return res.status(404).json({ message: 'No such post' })

  switch (req.method) {
    case 'GET':
      return res.status(200).json(post)
    case 'PATCH':
      return rename(id, req, res)
    case 'DELETE': {
      await db.post.delete(id)
      return res.status(204).end()
    }
    default:
      return res.status(405).json({ message: `${req.method} is not for posts` })
  }
}

async function rename(id: string, req: NextApiRequest, res: NextApiResponse) {
  const { title } = JSON.parse(req.body)
  await db.post.create({ title, body: '', author: id })
  return res.status(200).json({ title })
}
