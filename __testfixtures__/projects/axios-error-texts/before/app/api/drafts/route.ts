import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { isTaken } from '@/lib/is-taken'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ reason: 'session' }, { status: 401 })

  const { title } = await req.json()
  try {
    await db.post.create({ title, body: '' })
    return NextResponse.json({ ok: true }, { status: 201 })
  } catch (error) {
    return NextResponse.json(isTaken(error) && { error: 'You have this draft already' }, { status: 409 })
  }
}

export async function PUT(req: Request) {
  const session = await getSession()
  if (!session) return new NextResponse(null, { status: 401 })

  const { title } = await req.json()
  try {
    await db.post.create({ title, body: '' })
    return NextResponse.json({ ok: true })
  } catch (error) {
    return NextResponse.json(isTaken(error) && { error: 'You have this draft already' }, { status: 409 })
  }
}
