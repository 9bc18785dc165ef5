import { list, remove, save } from '../../lib/posts'

export default async function handler(req, res) {
  if (req.method === 'GET') {
    return res.json(await list())
  } else if (req.method === 'POST') {
    return res.json(await save(req.body))
  } else if (req.method === 'DELETE') {
    await remove(req.query.id)
    return res.status(204).end()
  } else {
    res.setHeader('Allow', ['GET', 'POST', 'DELETE'])
    return res.status(405).end(`Method ${req.method} Not Allowed`)
  }
}
