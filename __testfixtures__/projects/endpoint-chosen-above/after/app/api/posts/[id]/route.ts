import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

type Context = { params: Promise<{ id: string }> }

export async function DELETE(_req: Request, { params }: Context) {
  const { id } = await params
  if (!(await db.post.find(id))) return NextResponse.json({ error: 'No such post' }, { status: 404 })
  await db.post.delete(id)
  return NextResponse.json({ id })
}
