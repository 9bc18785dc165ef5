import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PUT(req: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { title } = (await req.json()) as { title: string; body: string }
  if (!title) return NextResponse.json({ error: 'A title is required' }, { status: 400 })
  return NextResponse.json(await db.post.update(id, { title }))
}
