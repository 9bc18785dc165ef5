import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PATCH(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { status } = (await request.json()) as { status: string }
  if (!(await db.find(id))) return NextResponse.json({ error: 'There is no such report' }, { status: 404 })
  await db.setStatus(id, status)
  return NextResponse.json({ ok: true })
}
