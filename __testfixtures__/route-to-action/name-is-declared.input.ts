import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { getUser } from '@/lib/session'

async function deletePost(id: string) {
  await db.comments.deleteAll(id)
  return db.posts.delete(id)
}

export async function DELETE(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const user = await getUser()
  if (!user) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  const { id } = await params
  await deletePost(id)
  return NextResponse.json({ deleted: true })
}
