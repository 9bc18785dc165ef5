import { NextResponse } from 'next/server'
import { pause } from '@/lib/games'

export async function POST(request: Request) {
  const { game } = await request.json()
  await pause(game)
  return NextResponse.json({})
}
