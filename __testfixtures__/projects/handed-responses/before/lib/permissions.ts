import { NextResponse } from 'next/server'
import { currentUser, type User } from './session'

type Check = { allowed: true; user: User } | { allowed: false; response: NextResponse }

/** Says who is asking, or what to answer. */
export async function checkRight(right: string): Promise<Check> {
  const user = await currentUser()
  if (!user) {
    return { allowed: false, response: NextResponse.json({ error: 'Sign in first' }, { status: 401 }) }
  }
  if (user.role === 'leader' || user.rights.includes(right)) {
    return { allowed: true, user }
  }
  return {
    allowed: false,
    response: NextResponse.json({ error: `You have no right to ${right}` }, { status: 403 }),
  }
}

/** One of the two is there. */
export async function leaderOrAnswer() {
  const check = await checkRight('lead')
  if (!check.allowed) return { user: null, answer: NextResponse.json({ error: 'Leaders only' }, { status: 403 }) }
  if (check.user.role === 'leader') return { user: check.user, answer: null }
  return { user: null, answer: NextResponse.json({ error: 'Not a leader yet' }, { status: 403 }) }
}
