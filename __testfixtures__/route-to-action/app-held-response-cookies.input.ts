import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { createSession } from '@/lib/session'

export async function POST(req: Request) {
  const { email, remember } = (await req.json()) as { email: string; remember: boolean }
  const user = await db.user.byEmail(email)
  if (!user) return NextResponse.json({ error: 'Nobody has this address' }, { status: 404 })

  const session = await createSession(user.id)
  const response = NextResponse.json({ name: user.name }, { status: 201 })
  // Scripts must not read it.
  response.cookies.set('session', session.token, { httpOnly: true, path: '/', expires: new Date(session.expiresAt) })
  if (remember) {
    response.cookies.set('remembered', user.email)
  }
  response.cookies.delete('guest')
  response.headers.set('Cache-Control', 'no-store')

  return response
}
