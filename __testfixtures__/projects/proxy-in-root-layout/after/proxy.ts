import { NextResponse, type NextRequest } from 'next/server'

const securityHeaders = {
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
}

function addSecurityHeaders(response: NextResponse) {
  Object.entries(securityHeaders).forEach(([key, value]) => {
    response.headers.set(key, value)
  })
  return response
}

function hasPassword(request: NextRequest): boolean {
  const header = request.headers.get('authorization')
  if (!header) return false

  const [scheme, encoded] = header.split(' ')
  if (scheme !== 'Basic' || !encoded) return false
  return atob(encoded) === process.env.SITE_PASSWORD
}

export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl
  if (pathname.match(/^\/guides\/(first|second)/)) {
    const url = request.nextUrl.clone()
    url.pathname = `${pathname}/index.html`
    return addSecurityHeaders(NextResponse.rewrite(url))
  }

  const isStaging = process.env.STAGING === 'true'
  if (isStaging) {
    if (!hasPassword(request)) return new NextResponse('Password required', { status: 401 })
    return addSecurityHeaders(NextResponse.next())
  }

  return addSecurityHeaders(NextResponse.next({ request: { headers: new Headers(request.headers) } }))
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'] }
