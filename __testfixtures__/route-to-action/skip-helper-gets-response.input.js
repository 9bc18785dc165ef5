import { save } from '@/lib/notes'

export default async function handler(req, res) {
  check(req, res)
  res.json(await save(req.body))
}

function check(req, res) {
  if (!req.body) res.status(400).end()
}
