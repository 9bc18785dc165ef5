import { NextResponse } from 'next/server'
import { db } from '../../lib/db'
import { getUser } from '../../lib/session'

type Context = { params: Promise<{ id: string }> }

export async function renameNote(request: Request, { params }: Context) {
  const { id } = await params
  const user = await getUser()
  const note = await db.notes.find(id)
  if (!user || note?.ownerId !== user.id) {
    return NextResponse.json({ error: 'Not yours' }, { status: 403 })
  }
  const { title }: { title: string } = await request.json()
  return NextResponse.json({ note: await db.notes.rename(id, title) })
}

export async function removeNote(id: string) {
  const user = await getUser()
  const note = await db.notes.find(id)
  if (!user || note?.ownerId !== user.id) {
    return NextResponse.json({ error: 'Not yours' }, { status: 403 })
  }
  await db.notes.remove(id)
  return NextResponse.json({ removed: true })
}
