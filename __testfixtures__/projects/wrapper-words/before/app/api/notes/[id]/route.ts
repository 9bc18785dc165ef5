import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

type Context = { params: Promise<{ id: string }> }

export async function PUT(req: Request, { params }: Context) {
  const { text } = await req.json()
  if (!text) return NextResponse.json({ error: 'A note needs a text' }, { status: 400 })

  const note = await db.note.update((await params).id, { text })
  return NextResponse.json({ note })
}

export async function DELETE(_req: Request, { params }: Context) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  await db.note.delete((await params).id)
  return new Response(null, { status: 204 })
}
