import Link from 'next/link'
import { CancelMeetingButton } from '@/components/cancel-meeting-button'
import { RsvpButton } from '@/components/rsvp-button'
import { listMeetings } from '@/lib/meetings'
import { requireSession } from '@/lib/session'

export default async function MeetingsPage() {
  const session = await requireSession()
  const meetings = await listMeetings(session.userId)

  return (
    <>
      <div className="title-row">
        <h1>Meetings</h1>
        <Link href="/meetings/new" className="button">
          Plan a meeting
        </Link>
      </div>
      <ul className="stack">
        {meetings.map((meeting) => (
          <li key={meeting.id} className="card">
            <h2>{meeting.bookTitle}</h2>
            <p className="byline">
              {meeting.day.toISOString().slice(0, 10)} · {meeting.place} · hosted by {meeting.host}
              {meeting.snacks && ' · with snacks'}
            </p>
            {meeting.agenda && <p>{meeting.agenda}</p>}
            <div className="actions">
              <RsvpButton
                meetingId={meeting.id}
                seats={meeting.seats}
                guests={meeting.guests}
                going={meeting.going}
              />
              {meeting.hostId === session.userId && <CancelMeetingButton meetingId={meeting.id} />}
            </div>
          </li>
        ))}
      </ul>
      <p>
        <a href="/api/meetings" download="meetings.json">
          All meetings as JSON
        </a>
      </p>
    </>
  )
}
