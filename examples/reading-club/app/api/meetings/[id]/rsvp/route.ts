import { getMeeting, joinMeeting, leaveMeeting } from '@/lib/meetings'
import { getSession } from '@/lib/session'

export async function POST(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await getSession()
  if (!session) {
    return Response.json({ error: 'Please sign in to take a seat' }, { status: 401 })
  }

  const { id } = await params
  const meeting = await getMeeting(Number(id), session.userId)
  if (!meeting) return Response.json({ error: 'There is no such meeting' }, { status: 404 })

  if (meeting.going) {
    await leaveMeeting(meeting.id, session.userId)
    return Response.json({ going: false, guests: meeting.guests - 1 })
  }

  if (meeting.guests >= meeting.seats) {
    return Response.json({ error: 'All seats are taken' }, { status: 409 })
  }

  await joinMeeting(meeting.id, session.userId)
  return Response.json({ going: true, guests: meeting.guests + 1 })
}
