import { NextResponse, type NextRequest } from 'next/server'
import { removeVote } from '@/lib/votes'

export async function DELETE(request: NextRequest) {
  const { poll } = Object.fromEntries(request.nextUrl.searchParams)
  await removeVote(poll)
  return NextResponse.json({ ok: true })
}
