import { remove } from '@/lib/notes'

export default async function handler(req, res) {
  if (req.query.sure === 'yes') {
    await remove()
    return res.status(204).end()
  }
}
