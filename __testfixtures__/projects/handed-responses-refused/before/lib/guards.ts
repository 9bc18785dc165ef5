import { NextResponse } from 'next/server'
import { currentUser } from './session'

const denied = (status: number) => NextResponse.json({ error: 'That is not for you' }, { status })

/** Which answer it throws is not written where it throws. */
export async function requireUser() {
  const user = await currentUser()
  if (!user) throw denied(401)
  return user
}
