import { NextResponse } from 'next/server'
import { app } from 'server'
import { db } from '@/lib/db'

app.mount('/', POST)

export async function POST(req: Request) {
  const { text } = (await req.json()) as { text: string }
  await db.note.add(text)
  return NextResponse.json({ ok: true })
}
