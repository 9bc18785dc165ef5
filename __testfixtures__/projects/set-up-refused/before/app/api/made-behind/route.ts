import { NextResponse } from 'next/server'
import { Pool, settings } from 'database'
import { db } from '@/lib/db'

settings.ssl = true

export const pool = new Pool()

export async function POST(req: Request) {
  const { text } = (await req.json()) as { text: string }
  await db.note.add(text)
  return NextResponse.json({ ok: true })
}
