import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { requireUser } from '@/lib/guards'

export async function POST(request: Request) {
  const user = await requireUser()
  if (user instanceof NextResponse) return user

  const { title } = (await request.json()) as { title: string }
  const note = await db.notes.create({ title, ownerId: user.id })
  return NextResponse.json(note, { status: 201 })
}
