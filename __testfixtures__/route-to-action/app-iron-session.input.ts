import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { sessionOptions, type SessionData } from '@/lib/session-options'

export async function POST() {
  const session = await getIronSession<SessionData>(await cookies(), sessionOptions)
  if (!session.userId) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  session.visits += 1
  await session.save()
  await db.visit.create({ userId: session.userId })
  return NextResponse.json({ ok: true })
}
