import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { lucia } from '@/lib/lucia'

export async function POST() {
  const sessionId = (await cookies()).get(lucia.sessionCookieName)?.value ?? null
  if (!sessionId) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { session, user } = await lucia.validateSession(sessionId)
  if (!session) {
    const cookie = lucia.createBlankSessionCookie()
    ;(await cookies()).set(cookie.name, cookie.value, cookie.attributes)
    return NextResponse.json({ error: 'Sign in again' }, { status: 401 })
  }

  await db.visit.create({ userId: user.id })
  return NextResponse.json({ ok: true })
}
