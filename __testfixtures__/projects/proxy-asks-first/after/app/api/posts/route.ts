import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { title, body } = await req.json()
  const post = await db.post.create({ title, body })
  return NextResponse.json(post)
}
