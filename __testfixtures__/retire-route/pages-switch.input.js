import { list, save } from '../../lib/posts'

export default async function handler(req, res) {
  switch (req.method) {
    case 'GET':
      return res.json(await list())
    // Two ways to write.
    case 'PUT':
    case 'PATCH':
      return res.json(await save(req.body))
    default:
      return res.status(405).end()
  }
}
