import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PATCH(req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { title } = await req.json()
  if (!(await db.post.find(id))) return NextResponse.json({ error: 'No such post' }, { status: 404 })
  return NextResponse.json(await db.post.update(id, { title }))
}

export async function DELETE(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await db.post.delete(id)
  return NextResponse.json({ deleted: true })
}
