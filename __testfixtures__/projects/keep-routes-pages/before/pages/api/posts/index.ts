import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  // The newest ones first.
  if (req.method === 'GET') {
    return res.status(200).json(await db.post.list())
  } else if (req.method === 'POST') {
    const { title, body } = req.body
    if (!title) {
      return res.status(400).json({ message: 'A title, please' })
    }
    if (title.length > 80) {
      return res.status(422).json({ message: 'A shorter title, please' })
    }

    const post = await db.post.create({ title, body, author: 'me' })
    return res.status(201).json(post)
  } else {
    res.setHeader('Allow', ['GET', 'POST'])
    return res.status(405).end()
  }
}
