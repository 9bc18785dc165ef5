import { NextResponse } from 'next/server'
import { render } from '@/lib/game'

export async function POST(req: Request) {
  const { card }: { card: string } = await req.json()
  const track = await render(card)
  return NextResponse.json(track)
}
