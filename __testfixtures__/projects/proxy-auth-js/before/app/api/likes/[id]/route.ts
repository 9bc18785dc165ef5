import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const post = await db.post.like(id)
  return NextResponse.json({ likes: post.likes })
}
