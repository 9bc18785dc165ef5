import type { NextApiRequest, NextApiResponse } from 'next'
import { withMethods } from '@/lib/api/with-methods'
import { db } from '@/lib/db'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'GET') {
    return res.json(await db.post.all())
  }
}

export default withMethods(['GET'], handler)
