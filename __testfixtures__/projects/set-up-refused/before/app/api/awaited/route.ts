import { NextResponse } from 'next/server'
import { open } from 'database'
import { db } from '@/lib/db'

await open(process.env.DATABASE_URL)

export async function POST(req: Request) {
  const { text } = (await req.json()) as { text: string }
  await db.note.add(text)
  return NextResponse.json({ ok: true })
}
