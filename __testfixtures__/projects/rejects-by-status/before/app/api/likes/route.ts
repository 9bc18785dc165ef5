import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { id } = (await req.json()) as { id: string }
  if (!id) return NextResponse.json({ success: false, message: 'Like what?' })
  await db.post.like(id)
  return NextResponse.json({ success: true })
}
