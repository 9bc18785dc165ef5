import type { NextApiRequest, NextApiResponse } from 'next'
import { can } from '../../../lib/rights'
import { updateTask } from '../../../lib/tasks'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'PUT') return res.status(405).end()
  const { id } = req.query
  if (!(await can(id))) {
    return res.status(403).end()
  }
  const { id: task, notify } = req.query
  const { method, body: { title, ...rest } } = req
  await updateTask(task, { title, ...rest }, notify)
  res.status(200).json({ ok: true })
}
