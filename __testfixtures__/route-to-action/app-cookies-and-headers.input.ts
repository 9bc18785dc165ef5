import { NextRequest, NextResponse } from 'next/server'
import { revalidateTag } from 'next/cache'
import { findSession } from '@/lib/session'
import { track } from '@/lib/track'

export async function POST(req: NextRequest) {
  const session = await findSession(req.cookies.get('session')?.value)
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  await track(session.userId, req.headers.get('user-agent'))
  revalidateTag('visits')
  return NextResponse.json({ ok: true })
}
