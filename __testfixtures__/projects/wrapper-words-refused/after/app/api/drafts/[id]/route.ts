import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PUT(req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { text } = await req.json()
  if (!text) return NextResponse.json({ error: 'A note needs a text' }, { status: 400 })

  const note = await db.note.update((await params).id, { text })
  return NextResponse.json({ note })
}
