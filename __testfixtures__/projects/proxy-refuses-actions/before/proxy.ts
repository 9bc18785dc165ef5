import { NextResponse, type NextRequest } from 'next/server'

export function proxy(request: NextRequest) {
  if (['POST', 'PUT', 'DELETE'].includes(request.method)) {
    const cookie = request.cookies.get('csrf_token')?.value
    if (!cookie || cookie !== request.headers.get('x-csrf-token')) {
      return new NextResponse('Invalid CSRF token', { status: 403 })
    }
  }
  return NextResponse.next()
}

export const config = { matcher: '/((?!api|_next/static|favicon.ico).*)' }
