import { NextRequest } from 'next/server'
import { removeVote } from '@/lib/votes'

export async function DELETE(req: NextRequest) {
  const { searchParams } = new URL(req.url)
  const poll = searchParams.get('poll')
  const all = req.nextUrl.searchParams.get('all') as string

  if (!poll) {
    return Response.json({ error: 'Which poll?' }, { status: 400 })
  }
  return Response.json(await removeVote(poll, all === 'yes'))
}
