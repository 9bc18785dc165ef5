import { NextResponse } from 'next/server'
import db, { getSession } from '@/lib/db'

export async function POST(req: Request) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  const { text }: { text: string } = await req.json()
  let note = await db.note.create({ text })
  return NextResponse.json(note, { status: 201 })
}
