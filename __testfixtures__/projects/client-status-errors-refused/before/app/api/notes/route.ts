import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { text } = await req.json()
  if (!text) return NextResponse.json({ error: 'A text is required' }, { status: 400 })
  await db.member.create({ name: text })
  return new Response('Written')
}
