import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'
import { getSession } from '../../lib/session'

const create: NextApiHandler = async (req, res) => {
  const { title } = req.body as { title: string }
  if (!title) return res.status(400).json({ message: 'A title is required' })
  await db.label.create({ title })
  res.status(201).end()
}

async function remove(req: NextApiRequest, res: NextApiResponse) {
  await db.label.delete(req.query.id as string)
  res.status(204).end()
}

const handlers: Record<string, NextApiHandler> = { POST: create, DELETE: remove }

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await getSession()
  if (!session) return res.status(401).json({ message: 'Sign in first' })

  const run = handlers[req.method ?? '']
  if (!run) return res.status(405).end()
  return run(req, res)
}
