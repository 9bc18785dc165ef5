import { NextResponse, type NextRequest } from 'next/server'
import { findSession } from '@/lib/accounts'

export async function proxy(request: NextRequest) {
  const session = await findSession(request.cookies.get('session')?.value)
  if (!session?.admin) return NextResponse.json({ error: 'Admins only' }, { status: 403 })

  return NextResponse.next()
}

export const config = { matcher: '/api/admin/:path*' }
