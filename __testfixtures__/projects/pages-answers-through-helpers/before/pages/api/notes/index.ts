import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../../lib/db'
import { methodNotAllowed, sendData, sendError, sendFailure } from '../../../lib/send'
import { getUser } from '../../../lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return methodNotAllowed(res, ['POST'])

  const user = await getUser()
  if (!user) {
    sendError(res, 401, 'Sign in first')
    return
  }
  const { title }: { title: string } = req.body
  if (!title) return sendError(res, 422, 'A note needs a title', { field: 'title' })

  try {
    const note = await db.notes.create({ title, ownerId: user.id })
    sendData(res, note)
  } catch (error) {
    await sendFailure(res, error)
  }
}
