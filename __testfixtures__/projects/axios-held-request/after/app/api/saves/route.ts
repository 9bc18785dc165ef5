import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { id } = await req.json()
  return NextResponse.json(await db.post.like(id))
}

export async function DELETE() {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  await db.post.delete(session.userId)
  return NextResponse.json({ ok: true })
}

export async function PATCH(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { id } = await req.json()
  return NextResponse.json(await db.post.like(id))
}
