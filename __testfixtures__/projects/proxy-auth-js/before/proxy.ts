import { NextResponse } from 'next/server'
import { auth } from '@/auth'

const publicPaths = ['/login', '/api/auth']

export default auth((request) => {
  const { pathname } = request.nextUrl
  if (publicPaths.some((path) => pathname.startsWith(path))) return NextResponse.next()

  if (!request.auth) {
    const login = new URL('/login', request.url)
    login.searchParams.set('from', pathname)
    return NextResponse.redirect(login)
  }

  return NextResponse.next()
})

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'] }
