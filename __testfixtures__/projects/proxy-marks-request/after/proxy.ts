import { NextResponse, type NextRequest } from 'next/server'

export function proxy(request: NextRequest) {
  const requestHeaders = new Headers(request.headers)
  requestHeaders.set('x-tenant', request.nextUrl.hostname)
  return NextResponse.next({ request: { headers: requestHeaders } })
}
