import { NextResponse } from 'next/server'
import { startSession } from '@/lib/session'

export async function POST(req: Request) {
  const { name } = await req.json()
  const response = NextResponse.json({ ok: true })
  response.cookies.set('name', name)
  // Where this answers, the cookie is never sent.
  if (!(await startSession(name))) return NextResponse.json({ error: 'Unknown name' }, { status: 401 })
  return response
}
