import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { queue } from 'queue'

queue.on('done', db.note.list)

export async function POST(req: Request) {
  const { text } = (await req.json()) as { text: string }
  await db.note.add(text)
  return NextResponse.json({ ok: true })
}
