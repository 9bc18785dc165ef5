import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { every } from 'clockwork'

every('1m', () => db.note.list())

export async function POST(req: Request) {
  const { text } = (await req.json()) as { text: string }
  await db.note.add(text)
  return NextResponse.json({ ok: true })
}
