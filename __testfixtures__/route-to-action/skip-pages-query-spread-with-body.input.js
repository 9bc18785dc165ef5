import { updateTask } from '../../../lib/tasks'

export default async function handler(req, res) {
  if (req.method !== 'PUT') return res.status(405).end()
  await updateTask({ ...req.query, ...req.body })
  res.status(200).json({ ok: true })
}
