import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function DELETE(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  await db.post.delete((await params).id)
  return new NextResponse(null, { status: 204 })
}

export async function PATCH(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const changes: { title?: string } = await request.json()
  const post = await db.post.update((await params).id, changes)
  return NextResponse.json(post)
}
