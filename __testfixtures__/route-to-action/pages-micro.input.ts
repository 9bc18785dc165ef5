import { json, send } from 'micro'
import type { NextApiRequest, NextApiResponse } from 'next'
import { save } from '@/lib/notes'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return send(res, 405)
  const { title } = (await json(req)) as { title: string }
  if (!title) return send(res, 400, { error: 'A title is required' })

  const note = await save(title)
  return send(res, 201, { id: note.id })
}
