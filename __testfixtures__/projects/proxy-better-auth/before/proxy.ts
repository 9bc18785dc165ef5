import { NextResponse, type NextRequest } from 'next/server'
import { getSession } from '@/lib/session'

export async function proxy(request: NextRequest) {
  const session = await getSession(request)
  if (!session) {
    const signIn = new URL('/sign-in', request.url)
    signIn.searchParams.set('redirect', request.nextUrl.pathname)
    return NextResponse.redirect(signIn)
  }
  return NextResponse.next()
}

export const config = { matcher: ['/((?!api/auth|sign-in|_next).*)'] }
