import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const post = await db.post.find(id)
  if (!post) return NextResponse.json({ message: 'No such post' }, { status: 404 })
  await db.post.like(id)
  return NextResponse.json({ ok: true })
}
