import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { id } = await req.json()
  const post = await db.post.find(id)
  if (!post) return NextResponse.json({ error: 'Not found' }, { status: 404 })

  const { likes } = await db.post.like(id)
  return NextResponse.json({ likes })
}
