import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { id } = (await req.json()) as { id: string }
  if (!id) return NextResponse.json({ error: 'Like what?' }, { status: 400 })
  await db.post.like(id)
  return NextResponse.json({ liked: true })
}
