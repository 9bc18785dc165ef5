import { list, save } from '../../lib/posts'

export default async function handler(req, res) {
  if (req.method === 'GET') return res.json(await list())
  const post = await save(req.body)
  res.json(post)
}
