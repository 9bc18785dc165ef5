import { getAuth } from '@clerk/nextjs/server'
import { NextRequest, NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: NextRequest) {
  const { userId } = getAuth(req)
  if (!userId) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  await db.visit.create({ userId })
  return NextResponse.json({ ok: true })
}
