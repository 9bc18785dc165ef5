import { NextResponse } from 'next/server'
import { save } from '@/lib/db'

export async function PATCH(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { name }: { name: string } = await request.json()
  await save(id, name)
  return NextResponse.json({ ok: true })
}
