import { ImageResponse } from 'next/og'
import { NextResponse } from 'next/server'
import { saveCard } from '@/lib/cards'

export async function GET() {
  return new ImageResponse(<h1>Reading club</h1>)
}

export async function POST(request: Request) {
  const { title }: { title: string } = await request.json()
  await saveCard(title)
  return NextResponse.json({ ok: true })
}
