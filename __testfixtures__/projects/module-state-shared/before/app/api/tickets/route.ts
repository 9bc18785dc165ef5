import { NextResponse } from 'next/server'
import { book } from '@/lib/tickets'

export async function POST(req: Request) {
  const { name } = (await req.json()) as { name: string }
  return NextResponse.json({ place: await book(name) })
}
