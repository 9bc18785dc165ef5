import { guard } from '../../lib/guard'
import { list, save } from '../../lib/posts'

export default async function handler(req, res) {
  await guard()

  if (req.method === 'POST') {
    const post = await save(req.body)
    return res.json(post)
  }

  // Reading is for everybody.
  if (req.method === 'GET') {
    return res.json(await list())
  }

  return res.status(405).end()
}
