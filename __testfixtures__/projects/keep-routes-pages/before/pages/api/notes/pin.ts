import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  const post = await db.post.find('pinned')
  if (req.method !== 'POST') return res.status(405).json({ message: `Not ${post?.title}` })

  const { note } = JSON.parse(req.body) as { note: string }
  await db.post.delete(note)
  return res.status(200).json({ ok: true })
}

export default handler
