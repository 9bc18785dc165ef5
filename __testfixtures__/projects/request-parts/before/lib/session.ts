import type { NextRequest } from 'next/server'
import { db } from './db'

export async function currentUser(req: NextRequest) {
  const session = req.cookies.get('session')?.value
  return session && isTrusted(req) ? db.user(session) : null
}

function isTrusted({ headers }: NextRequest) {
  const origin = headers.get('origin')
  return origin === null || origin.endsWith('.example.com')
}

/** The page sends this header itself, and an action gets none of those. */
export function isFromPage(req: NextRequest) {
  return req.headers.get('x-from-page') === '1'
}

export async function tokenUser(req: NextRequest) {
  const token = req.headers.get('authorization')?.replace('Bearer ', '') ?? req.cookies.get('session')?.value
  return token ? db.user(token) : null
}

/** Sets the cookie on the request, for what comes after it. */
export function remember(req: NextRequest) {
  req.cookies.set('seen', '1')
  return req.cookies.has('seen')
}
