import { headers } from 'next/headers'
import type { NextRequest } from 'next/server'
import { auth } from './auth'

const developer = { user: { id: 'developer' } }

export async function getSession(request?: NextRequest) {
  if (request && process.env.NODE_ENV === 'development' && request.cookies.get('developer')) {
    return developer
  }
  return auth.api.getSession({ headers: await headers() })
}
