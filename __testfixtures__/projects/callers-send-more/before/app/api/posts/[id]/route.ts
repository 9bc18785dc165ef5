import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PATCH(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { title, rating } = await request.json()
  await db.post.update(id, { title, rating })
  return NextResponse.json({ ok: true })
}
