import type { NextApiResponse } from 'next'
import { sendError } from './send'
import { getUser } from './session'

export async function assertUser(res: NextApiResponse) {
  const user = await getUser()
  if (!user) sendError(res, 401, 'Sign in first')
  return user
}
