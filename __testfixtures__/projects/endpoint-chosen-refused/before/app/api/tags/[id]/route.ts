import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PUT(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await db.post.like(id)
  return NextResponse.json({ ok: true })
}

export async function DELETE(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await db.post.delete(id)
  return NextResponse.json({ ok: true })
}
