import { NextResponse } from 'next/server'
import { prepare } from '@/lib/missing'
import { db } from '@/lib/db'

prepare()

export async function POST(req: Request) {
  const { text } = (await req.json()) as { text: string }
  await db.note.add(text)
  return NextResponse.json({ ok: true })
}
