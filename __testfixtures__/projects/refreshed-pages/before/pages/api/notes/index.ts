import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()

  const { title } = req.body
  await db.post.create({ title, body: '' })
  await res.revalidate('/notes')
  res.status(201).json({ title })
}
