import { NextResponse, type NextRequest } from 'next/server'
import { removeVotes } from '@/lib/votes'

export async function DELETE(request: NextRequest) {
  await removeVotes(request.nextUrl.searchParams.getAll('poll'))
  return NextResponse.json({ ok: true })
}
