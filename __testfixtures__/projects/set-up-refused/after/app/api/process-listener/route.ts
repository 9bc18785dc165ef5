import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

process.on('SIGTERM', () => db.note.list())

export async function POST(req: Request) {
  const { text } = (await req.json()) as { text: string }
  await db.note.add(text)
  return NextResponse.json({ ok: true })
}
