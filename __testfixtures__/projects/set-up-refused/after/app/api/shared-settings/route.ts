import { NextResponse } from 'next/server'
import { db, settings } from '@/lib/db'

settings.locale = 'de'

export async function POST(req: Request) {
  const { text } = (await req.json()) as { text: string }
  await db.note.add(text)
  return NextResponse.json({ ok: true })
}
