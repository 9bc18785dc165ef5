import { query } from './db'

export type Announcement = { id: number; message: string }

export async function getOpenAnnouncement(viewerId: number): Promise<Announcement | null> {
  const [latest] = await query<Announcement & { dismissed: boolean }>(
    `select announcements.id, announcements.message, exists (
       select 1 from dismissals
       where dismissals.announcement_id = announcements.id and dismissals.user_id = $1
     ) as dismissed
     from announcements order by announcements.id desc limit 1`,
    [viewerId],
  )
  return latest && !latest.dismissed ? { id: latest.id, message: latest.message } : null
}

export async function publishAnnouncement(message: string): Promise<void> {
  await query('insert into announcements (message) values ($1)', [message])
}

export async function dismissAnnouncement(id: number, userId: number): Promise<void> {
  await query(
    'insert into dismissals (announcement_id, user_id) values ($1, $2) on conflict do nothing',
    [id, userId],
  )
}
