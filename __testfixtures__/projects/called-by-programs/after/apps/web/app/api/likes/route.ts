import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { id } = await req.json()
  if (!id) return NextResponse.json({ error: 'Which post?' }, { status: 400 })

  await db.post.like(id)
  return NextResponse.json({ done: true })
}
