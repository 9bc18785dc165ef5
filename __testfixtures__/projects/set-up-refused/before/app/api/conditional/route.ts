import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

if (!process.env.NOTES_KEY) throw new Error('NOTES_KEY is missing')

export async function POST(req: Request) {
  const { text } = (await req.json()) as { text: string }
  await db.note.add(text)
  return NextResponse.json({ ok: true })
}
