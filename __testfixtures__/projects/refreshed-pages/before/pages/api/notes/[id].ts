import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const id = req.query.id as string
  if (req.method === 'PUT') {
    await db.post.like(id)
    // The note itself, and the list that it is in.
    await res.revalidate(`/notes/${id}`)
    await res.revalidate('/notes')
    return res.status(204).end()
  }
  if (req.method === 'PATCH') {
    await db.post.like(id)
    await res.revalidate(`/old/${id}`)
    return res.status(204).end()
  }
  return res.status(405).end()
}
