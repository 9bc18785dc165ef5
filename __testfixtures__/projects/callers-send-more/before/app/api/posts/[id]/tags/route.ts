import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const body = await request.json().catch(() => ({}))
  const tags = Array.isArray(body.tags) ? body.tags : []
  await db.post.tag(id, tags)
  return NextResponse.json({ ok: true })
}
