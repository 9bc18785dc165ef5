import { NextResponse } from 'next/server'
import { save } from '@/lib/db'

export async function POST(request: Request) {
  const { text }: { text: string } = await request.json()
  if (!text) return NextResponse.json({ error: 'Some text?' }, { status: 400 })
  await save('tags', text)
  return NextResponse.json({ ok: true })
}
