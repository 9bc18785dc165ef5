import type { NextApiRequest, NextApiResponse } from 'next'
import { runReportNotes } from '@/app/actions/notes.server'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') {
    return res.status(405).json({ message: 'Post it' })
  }

  const result = await runReportNotes(req.body)
  if (!result.success) return res.status(404).json({ message: 'No such note' })
  return res.status(200).json({ ok: true })
}
