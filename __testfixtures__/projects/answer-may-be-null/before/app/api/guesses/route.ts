import { NextResponse } from 'next/server'
import { draw } from '@/lib/game'

export async function POST(req: Request) {
  const { stack }: { stack: string } = await req.json()
  const card = await draw(stack)
  if (!card) return NextResponse.json({ error: 'The stack is empty' }, { status: 404 })
  return NextResponse.json(card)
}
