import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in' }, { status: 401 })
  if (session.userId === 'guest') return NextResponse.json({ error: 'Guests cannot add' }, { status: 403 })

  const { name } = await req.json()
  if (!name) return NextResponse.json({ error: 'A name is required' }, { status: 400 })

  return NextResponse.json(await db.member.create({ name }), { status: 201 })
}
