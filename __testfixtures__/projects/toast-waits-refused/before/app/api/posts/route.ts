import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { title } = (await req.json()) as { title: string }
  if (!title) return NextResponse.json({ error: 'A title is missing' }, { status: 400 })
  const post = await db.post.create(title)
  return NextResponse.json({ id: post.id })
}
