import type { NextApiRequest, NextApiResponse } from 'next'
import { rename } from '../../lib/teams'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  const { name } = JSON.parse(req.body)
  await rename(name)
  return res.status(200).json({ name })
}
