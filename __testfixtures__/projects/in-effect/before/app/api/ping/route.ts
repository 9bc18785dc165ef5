import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { slug } = await req.json()
  await db.post.like(slug)
  return NextResponse.json({ ok: true })
}
