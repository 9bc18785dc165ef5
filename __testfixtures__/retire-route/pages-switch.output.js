import { list, save } from '../../lib/posts'

export default async function handler(req, res) {
  switch (req.method) {
    case 'GET':
      return res.json(await list())
    
      return res.json(await save(req.body))
    default:
      return res.status(405).end()
  }
}
