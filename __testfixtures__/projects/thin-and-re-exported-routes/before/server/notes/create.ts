import { NextResponse } from 'next/server'
import { db } from '../../lib/db'
import { getUser } from '../../lib/session'

const MAX_LENGTH = 80

export async function createNote(request: Request) {
  const user = await getUser()
  if (!user) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { title }: { title: string } = await request.json()
  if (title.length > MAX_LENGTH) return NextResponse.json({ error: 'Too long' }, { status: 422 })
  await db.notes.create({ title, ownerId: user.id })
  return new NextResponse(null, { status: 201 })
}
