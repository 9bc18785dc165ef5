import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getSession } from '@/lib/session'

export async function DELETE(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  const post = await db.post.find(id)
  if (!post) return NextResponse.json({ error: 'Not found' }, { status: 404 })
  if (post.likes > 0) return NextResponse.json({ error: 'Somebody likes it' }, { status: 403 })
  await db.post.delete(id)
  return new NextResponse(null, { status: 204 })
}
