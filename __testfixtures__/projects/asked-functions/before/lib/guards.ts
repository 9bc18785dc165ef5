import { NextResponse } from 'next/server'
import { log } from './log'
import { getSession, type User } from './session'

/** The user, or the answer for somebody who is none. */
export async function requireUser() {
  const session = await getSession()
  if (!session) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }
  return session.user
}

export async function requireEditor(request: Request): Promise<{ user: User; error?: never } | { user?: never; error: Response }> {
  const session = await getSession()
  // Nobody else has a profile.
  if (!session) return { error: NextResponse.json({ error: 'Sign in first' }, { status: 401 }) }
  if (session.user.role !== 'editor') {
    log(session.user.id, request.headers.get('user-agent'))
    return { error: NextResponse.json({ error: 'Editors only' }, { status: 403 }) }
  }
  return { user: session.user }
}
