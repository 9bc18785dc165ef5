import { list } from '../../lib/posts'

export default async function handler(req, res) {
  switch (req.method) {
    case 'GET':
      return res.json(await list())
    default:
      return res.status(405).end()
  }
}
