import { log, save } from '@/lib/notes'

export default async function handler(req, res) {
  switch (req.method) {
    case 'POST': {
      if (!req.body) break
      return res.json(await save(req.body))
    }
    default:
      return res.status(405).end()
  }
  await log('nothing to save')
  res.status(400).end()
}
