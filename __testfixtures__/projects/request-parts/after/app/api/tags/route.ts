import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { withinPathLimit } from '@/lib/limits'

export async function POST(request: Request) {
  if (!(await withinPathLimit(request))) return NextResponse.json({ error: 'Too many tags' }, { status: 429 })
  const { tag } = (await request.json()) as { tag: string }
  await db.insert('tags', { tag })
  return NextResponse.json({ ok: true })
}
