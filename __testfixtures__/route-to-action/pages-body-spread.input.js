import { createTask } from '../../lib/tasks'

export default async function handler(req, res) {
  if (req.method !== 'POST') return res.status(405).end()
  await createTask({ done: false, ...req.body })
  res.status(200).json({ ok: true })
}
