import { db } from '../../lib/db'
import { guarded } from '../../lib/guarded'

const handlers = {
  POST: async (req, res) => {
    await db.label.create(req.body)
    res.status(201).end()
  },
}

export default async function handler(req, res) {
  const run = handlers[req.method]
  if (!run) return res.status(405).end()
  // What it does around the function is not known.
  return guarded(run, req, res)
}
