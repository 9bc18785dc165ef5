import { NextResponse, type NextRequest } from 'next/server'

export function proxy(request: NextRequest) {
  return request.cookies.has('session') ? NextResponse.next() : NextResponse.json({ error: 'Sign in' }, { status: 401 })
}

export const config = { matcher: ['/api/posts/:path*', '/admin/:path*'] }
