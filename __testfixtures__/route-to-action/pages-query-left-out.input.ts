import type { NextApiRequest, NextApiResponse } from 'next'
import { teamById } from '../../../lib/teams'
import { log } from '../../../lib/log'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'DELETE') return res.status(405).end()
  // Some services choose the name of the parameter.
  const team = await teamById((req.query.id as string) || (req.query.state as string))
  const reason = req.query.reason as string
  if (req.query.quiet !== 'yes') log(`${team.name} goes: ${reason}`)
  try {
    await team.remove()
  } catch (error) {
    return res.status(500).json({ error: JSON.stringify(error) })
  }
  return res.status(204).end()
}
