import { query } from './db'

const tables = {
  users: 'select id, name, email, admin, bio, reminders, newsletter from users order by id',
  sessions: 'select user_id, count(*)::int as open from sessions group by user_id order by user_id',
  books: 'select * from books order by id',
  likes: 'select * from likes order by book_id, user_id',
  finished: 'select * from finished order by book_id, user_id',
  comments: 'select * from comments order by id',
  loans: 'select * from loans order by id',
  meetings: 'select * from meetings order by id',
  rsvps: 'select * from rsvps order by meeting_id, user_id',
  suggestions: 'select * from suggestions order by id',
  votes: 'select * from votes order by suggestion_id, user_id',
  quotes: 'select * from quotes order by id',
  stars: 'select * from stars order by quote_id, user_id',
  invites: 'select * from invites order by id',
  announcements: 'select * from announcements order by id',
  dismissals: 'select * from dismissals order by announcement_id, user_id',
  orders: 'select * from orders order by id',
  digests: 'select * from digests order by id',
}

export async function exportEverything(): Promise<Record<string, unknown[]>> {
  const everything: Record<string, unknown[]> = {}
  for (const [table, sql] of Object.entries(tables)) {
    everything[table] = await query(sql)
  }
  return everything
}
