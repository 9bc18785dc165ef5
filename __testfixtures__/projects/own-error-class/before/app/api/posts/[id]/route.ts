import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function DELETE(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  await db.post.delete((await params).id)
  return NextResponse.json({ ok: true })
}

export async function PATCH(req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { title } = await req.json()
  if (!title) return NextResponse.json({ error: 'A title is required' }, { status: 400 })
  return NextResponse.json(await db.post.update((await params).id, { title }))
}
