import { list } from '../../lib/posts'

export default async function handler(req, res) {
  // Writing first.
  if (req.method === 'GET') {
    return res.json(await list())
  } else {
    return res.status(405).end()
  }
}
