import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { title } = await req.json()
  const known = await db.post.find(title)
  if (known) return NextResponse.json(known)
  const post = await db.post.create({ title, body: '', author: '1' })
  return NextResponse.json(post, { status: 201 })
}
