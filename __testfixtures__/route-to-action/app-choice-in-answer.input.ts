import { NextResponse } from 'next/server'
import { reassign, setStatus } from '@/lib/agents'

export async function PUT(request: Request) {
  const { status } = (await request.json()) as { status: string }
  const isAway = status === 'away'
  await setStatus(status)
  return NextResponse.json({ ok: true, moved: isAway ? await reassign() : 0 })
}
