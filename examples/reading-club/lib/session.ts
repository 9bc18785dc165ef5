import type { NextApiRequest } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { findSession } from './accounts'

export async function getSession() {
  return findSession((await cookies()).get('session')?.value)
}

export async function getSessionFromRequest(req: NextApiRequest) {
  return findSession(req.cookies.session)
}

export async function requireSession() {
  const session = await getSession()
  if (!session) redirect('/login')
  return session
}
