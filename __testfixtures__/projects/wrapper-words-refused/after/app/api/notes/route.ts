import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function POST(req: Request) {
  const session = await getSession()
  // An empty reason is said in the caller's own words, and a crash in others.
  if (!session.userId) return NextResponse.json({ error: session.reason }, { status: 401 })

  const { text } = await req.json()
  if (!text) return NextResponse.json({ error: 'A note needs a text' }, { status: 400 })

  const note = await db.note.create({ text })
  return NextResponse.json({ note }, { status: 201 })
}
