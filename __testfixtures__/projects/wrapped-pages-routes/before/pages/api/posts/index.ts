import type { NextApiRequest, NextApiResponse } from 'next'
import { withMethods } from '@/lib/api/with-methods'
import { db } from '@/lib/db'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    return res.json(await db.post.all())
  }

  if (req.method === 'POST') {
    const { title } = req.body
    if (!title) return res.status(400).json({ error: 'A title is required' })

    const post = await db.post.create({ title })
    return res.status(201).json(post)
  }
}

export default withMethods(['GET', 'POST'], handler)
