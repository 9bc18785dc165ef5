import { NextResponse } from 'next/server'
import { auth } from '@/lib/auth'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const session = await auth.api.getSession({ headers: request.headers })
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  await db.visit.create({ userId: session.user.id })
  return NextResponse.json({ ok: true })
}
