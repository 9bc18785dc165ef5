import { NextResponse } from 'next/server'
import { moveCard } from '@/lib/cards'

type Move = { from: number; to: number }

export async function PATCH(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { from, to: target } = (await request.json()) as Move
  await moveCard(id, from, target)
  return NextResponse.json({ ok: true })
}
