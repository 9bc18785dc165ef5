import type { NextApiRequest, NextApiResponse } from 'next'

import { withMethods } from '@/lib/api/with-methods'
import { withRole } from '@/lib/api/with-role'
import type { User } from '@/lib/current-user'
import { db } from '@/lib/db'

async function handler(req: NextApiRequest, res: NextApiResponse, author: User) {
  const id = req.query.id as string
  if ((await db.post.count({ id, owner: author.id })) === 0) {
    return res.status(404).json({ error: 'No such post' })
  }

  if (req.method === 'DELETE') {
    await db.post.remove(id)
    return res.status(204).end()
  }

  if (req.method === 'PATCH') {
    const { title } = req.body
    return res.json(await db.post.update(id, { title }))
  }
}

export default withMethods(['DELETE', 'PATCH'], withRole('editor', handler))
