import { type NextRequest, NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { remember } from '@/lib/session'

export async function POST(request: NextRequest) {
  const seen = remember(request)
  const { name } = (await request.json()) as { name: string }
  await db.insert('marks', { name, seen })
  return NextResponse.json({ ok: true })
}
