import { guard } from '../../lib/guard'
import { list } from '../../lib/posts'

export default async function handler(req, res) {
  await guard()

  // Reading is for everybody.
  if (req.method === 'GET') {
    return res.json(await list())
  }

  return res.status(405).end()
}
