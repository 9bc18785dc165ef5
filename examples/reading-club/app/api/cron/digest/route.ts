import { query } from '@/lib/db'

export async function GET(request: Request) {
  const secret = process.env.CRON_SECRET
  if (!secret || request.headers.get('authorization') !== `Bearer ${secret}`) {
    return new Response('Unauthorized', { status: 401 })
  }

  const [digest] = await query<{ recipients: number }>(
    `insert into digests (recipients) select count(*) from users where reminders = 'weekly'
     returning recipients`,
  )
  return Response.json({ recipients: digest.recipients })
}
