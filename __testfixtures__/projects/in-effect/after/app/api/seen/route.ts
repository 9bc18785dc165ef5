import { NextResponse } from 'next/server'
import { markSeen } from '@/lib/seen'

export async function POST(req: Request) {
  const { slug } = await req.json()
  await markSeen(slug)
  return NextResponse.json({ ok: true })
}
