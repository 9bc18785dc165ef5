import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { title } = (await request.json()) as { title: string }
  if (!title) return NextResponse.json({ error: 'A title is needed' }, { status: 400 })
  await db.post.create({ title })
  return NextResponse.json({ ok: true })
}
