import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { text } = await req.json()
  if (!text) return NextResponse.json({ error: 'A note needs a text' }, { status: 400 })

  const note = await db.note.create({ text })
  return NextResponse.json({ note }, { status: 201 })
}
