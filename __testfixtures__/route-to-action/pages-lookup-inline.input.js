import { db } from '../../lib/db'

const handlers = {
  // Twice is once.
  PUT: async (req, res) => {
    await db.mark.set(req.query.id)
    res.status(204).end()
  },
  DELETE: async (req, res) => {
    await db.mark.unset(req.query.id)
    res.status(204).end()
  },
}

export default async function handler(req, res) {
  if (!(req.method in handlers)) {
    return res.status(405).end()
  }
  await handlers[req.method](req, res)
}
