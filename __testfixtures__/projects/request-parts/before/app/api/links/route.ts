import { type NextRequest, NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { tokenUser } from '@/lib/session'

export async function POST(request: NextRequest) {
  const user = await tokenUser(request)
  if (!user) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  const { url } = (await request.json()) as { url: string }
  await db.insert('links', { url, user: user.id })
  return NextResponse.json({ ok: true })
}
