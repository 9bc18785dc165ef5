import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { text } = (await request.json()) as { text: string }
  if (!text) return NextResponse.json({ error: 'A note needs a text' }, { status: 400 })
  await db.note(text)
  return NextResponse.json({ ok: true })
}
