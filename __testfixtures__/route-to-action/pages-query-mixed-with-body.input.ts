import type { NextApiRequest, NextApiResponse } from 'next'
import { updateTask } from '../../../lib/tasks'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'PUT') return res.status(405).end()
  const id = req.query.id as string
  const title = req.body.title as string
  const done = req.body?.done ?? false
  await updateTask(Number(id), { title, done })
  res.status(200).json({ ok: true })
}
