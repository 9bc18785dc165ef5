import { save } from '../../lib/posts'

export default async function handler(req, res) {
  if (req.method === 'PUT') return res.json(await save(req.body))
  res.status(405).end()
}
