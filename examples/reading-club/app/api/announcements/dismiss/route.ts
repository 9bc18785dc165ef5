import { dismissAnnouncement } from '@/lib/announcements'
import { getSession } from '@/lib/session'

export async function POST(request: Request) {
  const session = await getSession()
  if (!session) return new Response('Please sign in to dismiss news', { status: 401 })

  const { id } = await request.json()
  await dismissAnnouncement(id, session.userId)
  return new Response(null, { status: 204 })
}
