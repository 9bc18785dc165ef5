import type { NextApiRequest, NextApiResponse } from 'next'
import { updateTask } from '../../../lib/tasks'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'PUT') return res.status(405).end()
  const {
    query: { id, notify = 'no' },
    body: { title, done = false },
  } = req
  await updateTask(Number(id), { title, done }, notify === 'yes')
  res.status(200).json({ ok: true })
}
