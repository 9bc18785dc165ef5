import { NextResponse } from 'next/server'
import { z } from 'zod'
import { createMeeting, listMeetings } from '@/lib/meetings'
import { meetingSchema } from '@/lib/schemas'
import { getSession } from '@/lib/session'

export async function GET() {
  const session = await getSession()
  if (!session) return NextResponse.json({ error: 'Members only' }, { status: 401 })

  const meetings = await listMeetings(session.userId)
  return NextResponse.json({ meetings })
}

export async function POST(request: Request) {
  const session = await getSession()
  if (!session) {
    return NextResponse.json({ error: 'Please sign in to plan a meeting' }, { status: 401 })
  }

  try {
    const body = await request.json()
    const parsed = meetingSchema.safeParse(body)
    if (!parsed.success) {
      return NextResponse.json(
        {
          error: 'The meeting is not complete yet',
          errors: z.flattenError(parsed.error).fieldErrors,
        },
        { status: 400 },
      )
    }

    const meeting = await createMeeting(parsed.data, session.userId)
    return NextResponse.json({ id: meeting.id }, { status: 201 })
  } catch (error) {
    console.error('Planning a meeting failed', error)
    return NextResponse.json({ error: 'The meeting could not be planned' }, { status: 500 })
  }
}
