import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { title } = await request.json()
  await db.post.draft(id, title)
  return NextResponse.json({ ok: true })
}
