import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import messages from '@/lib/messages'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ message: 'Sign in first' }, { status: 401 })

  const { id } = await req.json()
  if (!id) return NextResponse.json({ error: 'Which one?' }, { status: 400 })
  await db.post.create({ title: id, body: '' })
  return NextResponse.json({ ok: true })
}

export async function DELETE(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: messages.post }, { status: 401 })

  await db.post.create({ title: 'none', body: '' })
  return NextResponse.json({ ok: true })
}
