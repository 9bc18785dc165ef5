import { type NextRequest, NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { currentUser } from '@/lib/session'

export async function POST(request: NextRequest) {
  const user = await currentUser(request)
  if (!user) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }
  const { post } = (await request.json()) as { post: string }
  await db.insert('likes', { post, user: user.id })
  return NextResponse.json({ ok: true })
}
