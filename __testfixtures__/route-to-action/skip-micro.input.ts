import { buffer, createError, send, sendError } from 'micro'
import type { NextApiRequest, NextApiResponse } from 'next'
import { save } from '@/lib/notes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return sendError(req, res, createError(405, 'Only POST'))
  const note = await save(await buffer(req))
  return send(res, 201, note)
}
