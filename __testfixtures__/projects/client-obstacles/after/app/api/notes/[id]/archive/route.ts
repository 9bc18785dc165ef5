import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await db.note.set(id, { archive: true })
  return NextResponse.json({ ok: true })
}
