import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PUT(req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { title } = (await req.json()) as { title: string }
  const post = await db.post.update(id, { title })
  return NextResponse.json(post, { headers: { ETag: post.title } })
}
