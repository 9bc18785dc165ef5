import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { title } = await req.json()
  if (!title) return NextResponse.json({ error: 'No title' }, { status: 400 })
  const post = await db.post.find(title)
  if (!post) return new NextResponse('No such post', { status: 404 })
  await db.post.delete(post.id)
  return NextResponse.json({ ok: true })
}
