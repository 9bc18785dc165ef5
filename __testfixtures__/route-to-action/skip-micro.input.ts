import { json, send } from 'micro'
import type { NextApiRequest, NextApiResponse } from 'next'
import { save } from '@/lib/notes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return send(res, 405)
  const note = await save(await json(req))
  return send(res, 201, note)
}
