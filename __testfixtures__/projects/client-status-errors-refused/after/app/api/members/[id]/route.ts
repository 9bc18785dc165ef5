import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

type Context = { params: Promise<{ id: string }> }

export async function PUT(req: Request, { params }: Context) {
  const { name } = await req.json()
  if (name === 'taken') return NextResponse.json({ error: 'The name is taken' }, { status: 409 })
  return NextResponse.json(await db.member.update((await params).id, { name }))
}

export async function DELETE(_req: Request, { params }: Context) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'There is none' }, { status: 404 })

  await db.member.delete((await params).id)
  return NextResponse.json({ ok: true })
}
