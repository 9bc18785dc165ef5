import { NextResponse } from 'next/server'
import { roll } from '@/lib/game'

export async function POST(req: Request) {
  const { sides }: { sides: number } = await req.json()
  const die = await roll(sides)
  return NextResponse.json(die)
}
