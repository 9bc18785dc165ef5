import { NextResponse } from 'next/server'
import { db, type Post } from '@/lib/db'

export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const post: Pick<Post, 'rating'> = await request.json()
  if (!Number.isInteger(post.rating)) return NextResponse.json({ error: 'Not a rating' }, { status: 400 })
  await db.post.rate(id, post)
  return NextResponse.json({ ok: true })
}
