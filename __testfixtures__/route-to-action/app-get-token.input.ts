import { NextRequest, NextResponse } from 'next/server'
import { getToken } from 'next-auth/jwt'
import { db } from '@/lib/db'

export async function POST(req: NextRequest) {
  const token = await getToken({ req, secret: process.env.AUTH_SECRET })
  if (!token?.sub) {
    return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  }

  await db.visit.create({ userId: token.sub })
  return NextResponse.json({ ok: true })
}
