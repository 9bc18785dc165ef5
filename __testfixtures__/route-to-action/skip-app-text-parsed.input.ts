import { NextResponse } from 'next/server'
import { track } from '@/lib/events'

export async function POST(request: Request) {
  const { name, at } = JSON.parse(await request.text())
  await track(name, new Date(at))
  return NextResponse.json({ ok: true })
}
