import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

type Context = { params: Promise<{ id: string }> }

export async function PUT(req: Request, { params }: Context) {
  const { text } = await req.json()
  if (!text) return NextResponse.json({ error: 'A note needs a text' }, { status: 400 })

  const note = await db.note.update((await params).id, { text })
  return NextResponse.json({ note })
}

export async function DELETE(_req: Request, { params }: Context) {
  await db.note.delete((await params).id)
  return NextResponse.json({ deleted: true })
}
