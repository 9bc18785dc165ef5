import { list } from '../../lib/posts'

export default async function handler(req, res) {
  if (req.method === 'GET') {
    return res.json(await list())
  } else {
    res.setHeader('Allow', ['GET'])
    return res.status(405).end(`Method ${req.method} Not Allowed`)
  }
}
