import { NextResponse, type NextRequest } from 'next/server'
import { getSession } from '@/lib/session'
import { getSuggestion, vote } from '@/lib/suggestions'

export async function PUT(_request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params

  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Please sign in to vote' }, { status: 401 })

  const suggestion = await getSuggestion(Number(id))
  if (!suggestion) {
    return NextResponse.json({ error: 'That suggestion was withdrawn' }, { status: 404 })
  }
  if (suggestion.userId === session.userId) {
    return NextResponse.json({ error: 'No votes for your own suggestion' }, { status: 403 })
  }

  const votes = await vote(suggestion.id, session.userId)
  return NextResponse.json({ votes })
}
