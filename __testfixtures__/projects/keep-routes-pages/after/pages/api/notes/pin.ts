import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '@/lib/db'
import { runPinNotes } from '@/app/actions/notes.server'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    await runPinNotes(async () => JSON.parse(req.body))
    return res.status(200).json({ ok: true })
  }

  const post = await db.post.find('pinned')
  if (req.method !== 'POST') return res.status(405).json({ message: `Not ${post?.title}` })
}

export default handler
