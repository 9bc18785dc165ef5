import { NextResponse, type NextRequest } from 'next/server'

const guarded = ['/admin', '/account']

export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl
  const isGuarded = guarded.some((path) => pathname.startsWith(path))
  if (isGuarded && !request.cookies.has('session')) {
    return NextResponse.redirect(new URL('/login', request.url))
  }
  return NextResponse.next()
}
