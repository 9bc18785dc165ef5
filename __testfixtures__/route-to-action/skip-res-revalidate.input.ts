import type { NextApiRequest, NextApiResponse } from 'next'
import { save } from '@/lib/notes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await save(req.body)
  await res.revalidate('/notes')
  res.json({ ok: true })
}
