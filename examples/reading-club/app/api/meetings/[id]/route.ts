import { NextResponse } from 'next/server'
import { cancelMeeting, getMeeting } from '@/lib/meetings'
import { getSession } from '@/lib/session'

type Context = { params: Promise<{ id: string }> }

export async function DELETE(_request: Request, { params }: Context) {
  const session = await getSession()
  if (!session) {
    return NextResponse.json({ error: 'Please sign in to cancel a meeting' }, { status: 401 })
  }

  const { id } = await params
  const meeting = await getMeeting(Number(id), session.userId)
  if (!meeting) {
    return NextResponse.json({ error: 'This meeting was cancelled before' }, { status: 404 })
  }
  if (meeting.hostId !== session.userId && !session.admin) {
    return NextResponse.json({ error: 'You are not the host of this meeting' }, { status: 403 })
  }

  await cancelMeeting(meeting.id)
  return new Response(null, { status: 204 })
}
