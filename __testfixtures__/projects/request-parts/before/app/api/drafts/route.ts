import { type NextRequest, NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { isFromPage } from '@/lib/session'

export async function POST(request: NextRequest) {
  if (!isFromPage(request)) return NextResponse.json({ error: 'Not from here' }, { status: 403 })
  const { title } = (await request.json()) as { title: string }
  await db.insert('drafts', { title })
  return NextResponse.json({ ok: true })
}
