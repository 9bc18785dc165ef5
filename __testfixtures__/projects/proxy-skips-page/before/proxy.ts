import { NextResponse, type NextRequest } from 'next/server'

export function proxy(request: NextRequest) {
  if (request.nextUrl.pathname.startsWith('/about')) return NextResponse.next()
  if (process.env.STAGING === 'true' && request.headers.get('authorization') !== process.env.SITE_PASSWORD) {
    return new NextResponse('Password required', { status: 401 })
  }
  return NextResponse.next()
}
