import { NextResponse } from 'next/server'
import { currentUser } from './session'

/** A page in another language than JSON. */
export async function checkText() {
  const user = await currentUser()
  if (!user) return { ok: false, response: new NextResponse('Sign in first', { status: 401 }) }
  if (user.role === 'leader') return { ok: true, response: null }
  return { ok: false, response: new NextResponse('Leaders only', { status: 403 }) }
}

/** Not every answer is a failure. */
export async function checkQuota() {
  const user = await currentUser()
  if (!user) return { ok: false, response: NextResponse.json({ error: 'Sign in first' }, { status: 401 }) }
  if (user.role === 'leader') return { ok: true, response: null }
  return { ok: false, response: NextResponse.json({ message: 'Done already' }) }
}

/** The answer has more than a text. */
export async function checkPlan() {
  const user = await currentUser()
  if (!user) return { ok: false, response: NextResponse.json({ error: 'Sign in first' }, { status: 401 }) }
  if (user.role === 'leader') return { ok: true, response: null }
  return { ok: false, response: NextResponse.json({ error: 'Upgrade first', plan: 'team' }, { status: 402 }) }
}

/** Only one of the answers has the flag. */
export async function checkFlag() {
  const user = await currentUser()
  if (!user)
    return { ok: false, response: NextResponse.json({ success: false, error: 'Sign in first' }, { status: 401 }) }
  if (user.role === 'leader') return { ok: true, response: null }
  return { ok: false, response: NextResponse.json({ error: 'Leaders only' }, { status: 403 }) }
}

/** Signs out on the way. */
export async function checkSession() {
  const user = await currentUser()
  if (user) return { ok: true, response: null }
  const response = NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  response.cookies.delete('session')
  return { ok: false, response }
}
