import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { text } = (await req.json()) as { text: string }
  if (!text) return NextResponse.json({ error: 'There is no text' }, { status: 400 })
  const note = await db.note.add(text)
  return NextResponse.json({ id: note.id })
}
