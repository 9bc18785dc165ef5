import { list, save } from '../../lib/posts'

export default async function handler(req, res) {
  // Writing first.
  if (req.method === 'POST') {
    return res.json(await save(req.body))
  } else if (req.method === 'GET') {
    return res.json(await list())
  } else {
    return res.status(405).end()
  }
}
