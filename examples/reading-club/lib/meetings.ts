import { query } from './db'
import type { MeetingInput } from './schemas'

export type Meeting = {
  id: number
  bookTitle: string
  day: Date
  place: string
  seats: number
  agenda: string
  snacks: boolean
  hostId: number
  host: string
  guests: number
  going: boolean
}

const meetingColumns = `
  meetings.id, books.title as "bookTitle", meetings.day, meetings.place, meetings.seats,
  meetings.agenda, meetings.snacks, meetings.host_id as "hostId", users.name as host,
  (select count(*)::int from rsvps where rsvps.meeting_id = meetings.id) as guests,
  exists (select 1 from rsvps where rsvps.meeting_id = meetings.id and rsvps.user_id = $1) as going`

const meetingTables = `
  meetings join books on books.id = meetings.book_id join users on users.id = meetings.host_id`

export async function listMeetings(viewerId: number): Promise<Meeting[]> {
  return query<Meeting>(
    `select ${meetingColumns} from ${meetingTables} order by meetings.day, meetings.id`,
    [viewerId],
  )
}

export async function getMeeting(id: number, viewerId: number): Promise<Meeting | null> {
  const [meeting] = await query<Meeting>(
    `select ${meetingColumns} from ${meetingTables} where meetings.id = $2`,
    [viewerId, id],
  )
  return meeting ?? null
}

export async function createMeeting(input: MeetingInput, hostId: number): Promise<{ id: number }> {
  const [meeting] = await query<{ id: number }>(
    `insert into meetings (book_id, day, place, seats, agenda, snacks, host_id)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [input.bookId, input.day, input.place, input.seats, input.agenda, input.snacks, hostId],
  )
  return meeting
}

export async function cancelMeeting(id: number): Promise<void> {
  await query('delete from meetings where id = $1', [id])
}

export async function joinMeeting(meetingId: number, userId: number): Promise<void> {
  await query('insert into rsvps (meeting_id, user_id) values ($1, $2)', [meetingId, userId])
}

export async function leaveMeeting(meetingId: number, userId: number): Promise<void> {
  await query('delete from rsvps where meeting_id = $1 and user_id = $2', [meetingId, userId])
}
