import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { startJobs } from '@/lib/jobs'

startJobs()

export async function POST(req: Request) {
  const { text } = (await req.json()) as { text: string }
  await db.note.add(text)
  return NextResponse.json({ ok: true })
}
