import { getAuth } from '@clerk/nextjs/server'
import { NextRequest, NextResponse } from 'next/server'
import { auth } from '@/lib/audit'

export async function POST(req: NextRequest) {
  const { userId } = getAuth(req)
  if (!userId) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  await auth('visit', userId)
  return NextResponse.json({ ok: true })
}
