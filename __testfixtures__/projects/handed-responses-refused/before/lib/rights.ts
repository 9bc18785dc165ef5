import { NextResponse } from 'next/server'
import { currentUser } from './session'

export async function checkRight() {
  const user = await currentUser()
  if (!user) return { ok: false, response: NextResponse.json({ error: 'Sign in first' }, { status: 401 }) }
  if (user.role === 'leader') return { ok: true, response: null }
  return { ok: false, response: NextResponse.json({ error: 'Leaders only' }, { status: 403 }) }
}
