import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { title, body } = (await req.json()) as { title: string; body: string }
  if (!title) return NextResponse.json({ error: 'A title is required' }, { status: 400 })

  const post = await db.post.create({ title, body })
  return NextResponse.json({ id: post.id }, { status: 201 })
}
